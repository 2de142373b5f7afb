using Azure;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Puyang.Proposals.Functions.Tests.Cloud;

namespace Puyang.Proposals.Functions.Tests.Loop;

public sealed class FaultFenceTests
{
    public static TheoryData<string> Fenced => [.. Function.All.Where(function => function.Trigger != Function.Orchestration).Select(function => function.Name)];

    public static TheoryData<string> Orchestrations => [.. Function.Of(Function.Orchestration).Select(function => function.Name)];

    [Theory]
    [MemberData(nameof(Fenced))]
    public async Task No_function_tells_the_host_more_than_the_kind_of_its_fault(string name)
    {
        StepFailedException told = await Assert.ThrowsAsync<StepFailedException>(() => Through(name, new RequestFailedException(409, "郭晓敏")));
        Assert.Equal("RequestFailedException 409", told.Message);
        Assert.Null(told.InnerException);
    }

    [Theory]
    [MemberData(nameof(Orchestrations))]
    public async Task What_an_orchestration_throws_is_left_to_the_engine(string name)
    {
        Exception own = new TaskCanceledException();
        Assert.Same(own, await Assert.ThrowsAnyAsync<Exception>(() => Through(name, own)));
    }

    [Fact]
    public async Task Several_faults_at_once_are_told_by_their_kinds_once_each()
    {
        AggregateException several = new(new IOException("a"), new AggregateException(new IOException("b"), new RequestFailedException("c")));
        StepFailedException told = await Assert.ThrowsAsync<StepFailedException>(() => Through(Names.Turn, several));
        Assert.Equal("IOException, RequestFailedException", told.Message);
    }

    [Fact]
    public void The_kind_of_a_failed_activity_is_what_the_fence_let_through()
    {
        StepFailedException told = new("IOException");
        Assert.Equal("IOException", StepFailedException.Kind(TaskFailureDetails.FromException(told)));
        Assert.Equal(typeof(TimeoutException).FullName, StepFailedException.Kind(TaskFailureDetails.FromException(new TimeoutException("郭晓敏"))));
    }

    private static async Task Through(string name, Exception fault)
    {
        await using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        Function function = Function.All.Single(one => one.Name == name);
        await new FaultFence(NullLogger<FaultFence>.Instance).Invoke(new Invocation(function, services), _ => Task.FromException(fault));
    }
}
