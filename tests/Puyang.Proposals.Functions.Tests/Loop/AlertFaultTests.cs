using Puyang.Proposals.Functions.Tests.Cloud;

namespace Puyang.Proposals.Functions.Tests.Loop;

public sealed class AlertFaultTests
{
    [Fact]
    public async Task A_loop_whose_alert_fails_too_lives_on()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        cloud.Before = (name, _) => name is Names.Turn or Names.Alert ? throw new InvalidOperationException(Faults.Secret) : Task.CompletedTask;
        Carried carried = await Carried.Receive185(cloud);
        await Until.True(() => cloud.Calls.Count(call => call.Name == Names.Alert) == 4, "the alert is given up");

        cloud.Before = (_, _) => Task.CompletedTask;
        await cloud.Client.RaiseEventAsync(carried.Instance(), Names.Wake, "");
        await carried.Settled();
        Faults.SayNothingOfTheirText(cloud, "InvalidOperationException");
    }
}
