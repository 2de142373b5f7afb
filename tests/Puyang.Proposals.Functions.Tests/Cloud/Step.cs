using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Puyang.Proposals.Functions.Tests.Cloud;

/// <summary>An activity as the worker runs it: a new instance of its class, its parameters bound, the fence around it.</summary>
internal sealed class Step(Function function, CloudOffice cloud) : ITaskActivity
{
    private static readonly AsyncLocal<bool> Inside = new();

    /// <summary>True in what an activity brings about.</summary>
    public static bool IsRunning => Inside.Value;

    /// <summary>Does something as a request that comes in at this moment, though an activity runs.</summary>
    public static Task AsRequest(Func<Task> act) => Task.Run(async () =>
    {
        Inside.Value = false;
        await act();
    });

    public Type InputType => function.Input.ParameterType;

    public Type OutputType => typeof(object);

    public async Task<object?> RunAsync(TaskActivityContext context, object? input)
    {
        Inside.Value = true;
        object? result = null;
        FaultFence fence = new(cloud.Office.Get<ILogger<FaultFence>>());
        try
        {
            await fence.Invoke(new Invocation(function, cloud.Office.Services), async _ => result = await Run(input!));
            return result;
        }
        catch (Exception fault)
        {
            cloud.Thrown.Enqueue(fault);
            throw;
        }
    }

    private async Task<object?> Run(object input)
    {
        cloud.Calls.Enqueue(new Call(function.Name, input));
        await cloud.Before(function.Name, input);
        Task work = (Task)function.Method.Invoke(
            ActivatorUtilities.CreateInstance(cloud.Office.Services, function.Method.DeclaringType!),
            [.. function.Method.GetParameters().Select(parameter => parameter.ParameterType == typeof(DurableTaskClient) ? cloud.Client : input)])!;
        await work;
        object? result = work.GetType().GetProperty(nameof(Task<>.Result))?.GetValue(work);
        object? answer = await cloud.After(function.Name, input, result);
        cloud.Answer(new Call(function.Name, input));
        return answer;
    }
}

/// <summary>An activity that was called.</summary>
internal sealed record Call(string Name, object Input);
