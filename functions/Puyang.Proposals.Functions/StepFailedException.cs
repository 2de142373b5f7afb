using Azure;
using Microsoft.DurableTask;

namespace Puyang.Proposals.Functions;

/// <summary>A function failed. It says what kind of fault it was and nothing of its text, which may hold a name or an address:
/// the host logs it and the engine keeps it.</summary>
public sealed class StepFailedException(string kind) : Exception(kind)
{
    /// <summary>Stands for a fault.</summary>
    internal static StepFailedException Of(Exception fault) => new(Kinds(fault));

    /// <summary>The kind of a failed activity's fault.</summary>
    internal static string Kind(TaskFailureDetails details) =>
        details.ErrorType == typeof(StepFailedException).FullName ? details.ErrorMessage : details.ErrorType;

    private static string Kinds(Exception fault) => string.Join(", ", (fault is AggregateException several ? several.Flatten().InnerExceptions : [fault])
        .Select(one => one is RequestFailedException { Status: > 0 and var status } ? $"{one.GetType().Name} {status}" : one.GetType().Name).Distinct());
}
