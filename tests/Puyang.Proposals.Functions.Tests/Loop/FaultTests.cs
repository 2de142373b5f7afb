using Azure;
using Puyang.Proposals.Functions.Tests.Cloud;

namespace Puyang.Proposals.Functions.Tests.Loop;

public sealed class FaultTests
{
    private const string Secret = Faults.Secret;

    [Theory]
    [InlineData(Names.Turn)]
    [InlineData(Names.NotifyOffice)]
    public async Task An_activity_that_fails_once_is_tried_again_and_nobody_hears_of_it(string activity)
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        int calls = 0;
        cloud.Before = (name, _) => name == activity && Interlocked.Increment(ref calls) == 1 ? throw new IOException(Secret) : Task.CompletedTask;
        Carried carried = await Carried.Receive185(cloud);
        await carried.Settled();
        await carried.DoneOnce();
        Assert.DoesNotContain(cloud.Calls, call => call.Name == Names.Alert);
        Faults.SayNothingOfTheirText(cloud, "IOException");
    }

    [Fact]
    public async Task A_step_that_always_fails_is_told_of_and_the_loop_lives_on_and_does_it_when_it_is_woken()
    {
        await using CloudOffice cloud = await CloudOffice.Open();
        cloud.Before = (name, _) => name == Names.NotifyOffice ? throw new RequestFailedException(503, Secret) : Task.CompletedTask;
        Carried carried = await Carried.Receive185(cloud);
        await Faults.Alerted(cloud, "RequestFailedException 503");
        Assert.Equal(4, cloud.Calls.Count(call => call.Name == Names.NotifyOffice));

        cloud.Before = (_, _) => Task.CompletedTask;
        await cloud.Client.RaiseEventAsync(carried.Instance(), Names.Wake, "");
        await carried.Settled();
        await carried.DoneOnce();
        Faults.SayNothingOfTheirText(cloud, "RequestFailedException 503");
    }
}
