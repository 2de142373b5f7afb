using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Puyang.Proposals.Functions;

/// <summary>Lets no exception out of a function with its own text.</summary>
internal sealed partial class FaultFence(ILogger<FaultFence> log) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException or StepFailedException) && !IsOrchestration(context))
        {
            StepFailedException told = StepFailedException.Of(fault);
            FunctionFailed(context.FunctionDefinition.Name, context.InvocationId, told.Message, fault.StackTrace ?? "");
            throw told;
        }
    }

    // The engine reads an orchestration's exceptions itself; none of ours leaves one.
    private static bool IsOrchestration(FunctionContext context) =>
        context.FunctionDefinition.InputBindings.Values.Any(binding => binding.Type == "orchestrationTrigger");

    [LoggerMessage(Level = LogLevel.Error, Message = "The function {Function} failed (invocation {Invocation}): {Fault}\n{Stack}")]
    private partial void FunctionFailed(string function, string invocation, string fault, string stack);
}
