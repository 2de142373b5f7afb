using Puyang.Proposals.Functions.Imports;
using Puyang.Proposals.Functions.Tests.Cloud;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Functions.Tests.Imports;

public sealed class ImportFaultTests
{
    [Fact]
    public async Task A_step_that_fails_for_good_leaves_the_import_open_and_the_sweep_finishes_it()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        cloud.Before = (name, input) => input is ImportStep { From: 20 } ? throw new IOException() : Task.CompletedTask;
        string import = await Batch.HandIn(cloud);
        await Batch.Ended(cloud, import);

        Assert.Equal("20 waiting", (await Batch.Found(cloud, import))!.ReadCustomStatusAs<string>());
        Assert.Null((await cloud.Office.Get<ImportTable>().Find(import))!.ClosedAt);
        Assert.Equal(20, (await cloud.Office.Get<ImportTable>().Items(import)).Count(item => item.Result is null));

        cloud.Before = (_, _) => Task.CompletedTask;
        await cloud.Sweep();
        await Batch.Closed(cloud, import);
        Assert.All(await cloud.Office.Get<ImportTable>().Items(import), item => Assert.Equal(IntakeOutcome.Registered, item.Result!.Outcome));
    }
}
