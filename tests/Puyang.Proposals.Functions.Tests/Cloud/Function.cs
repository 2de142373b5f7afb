using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Puyang.Proposals.Functions.Tests.Cloud;

/// <summary>One function of the product, as its attributes declare it.</summary>
internal sealed record Function(string Name, MethodInfo Method, ParameterInfo Input, string Trigger)
{
    private static readonly IReadOnlyDictionary<Type, string> Triggers = new Dictionary<Type, string>
    {
        [typeof(OrchestrationTriggerAttribute)] = Orchestration,
        [typeof(ActivityTriggerAttribute)] = Activity,
        [typeof(HttpTriggerAttribute)] = "httpTrigger",
        [typeof(QueueTriggerAttribute)] = "queueTrigger",
        [typeof(TimerTriggerAttribute)] = "timerTrigger",
    };

    public const string Orchestration = "orchestrationTrigger";
    public const string Activity = "activityTrigger";

    /// <summary>Every function of the product, by reflection: none can be forgotten.</summary>
    public static readonly IReadOnlyList<Function> All = [.. typeof(Names).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null).Select(Of).OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The address pattern that it takes; null where it takes none.</summary>
    public string? Route => Input.GetCustomAttribute<HttpTriggerAttribute>()?.Route;

    public static IEnumerable<Function> Of(string trigger) => All.Where(function => function.Trigger == trigger);

    private static Function Of(MethodInfo method)
    {
        (ParameterInfo input, string trigger) = method.GetParameters()
            .SelectMany(parameter => parameter.GetCustomAttributes().Select(one => (parameter, Triggers.GetValueOrDefault(one.GetType()) ?? "")))
            .Single(one => one.Item2.Length > 0);
        return new Function(method.GetCustomAttribute<FunctionAttribute>()!.Name, method, input, trigger);
    }
}
