using System.Runtime.CompilerServices;
using Puyang.Proposals.Functions.Loop;
using Puyang.Proposals.Functions.Tests.Cloud;
using Puyang.Proposals.Office.Tests;

namespace Puyang.Proposals.Functions.Tests.Contracts;

/// <summary>What the engine's history holds for months, and what the platform is configured by.</summary>
public sealed class NamesTests
{
    [Fact]
    public void The_function_that_takes_every_address_comes_last_among_those_that_take_addresses() =>
        Assert.Equal("{*path}", Function.All.Last(function => function.Route is not null).Route);

    [Fact]
    public void The_functions_have_the_names_that_were_approved() =>
        AssertApproved("functions.txt", string.Concat(Function.All.Select(function => $"{function.Trigger} {function.Name}\n")));

    [Fact]
    public void Each_step_that_a_case_takes_by_itself_has_its_activity_and_no_activity_waits_for_a_step_that_never_comes()
    {
        string[] steps = [.. typeof(Effect).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Effect)) && !type.IsAbstract)
            .Select(type => (Effect)RuntimeHelpers.GetUninitializedObject(type)).Where(effect => !effect.GoesWithTheMorningMail).Select(effect => effect.Step)];
        string[] activities = [.. Function.Of(Function.Activity).Where(function => function.Input.ParameterType == typeof(DueEffect)).Select(function => function.Name)];
        Assert.Equal(steps.Order(StringComparer.Ordinal), activities.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_the_engine_keeps_is_written_as_it_was_approved()
    {
        DueEffect due = new("x5e02-8-6-185-1", "12.1", "DeliverReply");
        object[] kept =
        [
            new LoopInput("x5e02-8-6-185-1", 3),
            new TurnRequest("x5e02-8-6-185-1", "x5e02-8-6-185-1.2"),
            due,
            new TurnFound(false, "Delivering", new TimeSpan(0, 11, 59, 58, 500), [due], 4096),
            new AlertNote("x5e02-8-6-185-1", "RequestFailedException 503"),
            new Functions.Imports.ImportInput("20220401-090000-0a1b2c3d", 64, 20),
            new Functions.Imports.ImportStep("20220401-090000-0a1b2c3d", 40),
        ];
        Serializer serializer = new();
        AssertApproved("records.txt", string.Concat(kept.Select(one => $"{one.GetType().Name} {serializer.Serialize(one)}\n")));
        Assert.All(kept, one => Assert.Equal(serializer.Serialize(one), serializer.Serialize(serializer.Deserialize(serializer.Serialize(one), one.GetType()))));
    }

    // What is written now is left beside the program, for whoever approves it.
    private static void AssertApproved(string name, string written)
    {
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, name), written);
        Assert.Equal(File.ReadAllText(Tree.Path("tests", "Puyang.Proposals.Functions.Tests", "Contracts", name)), written);
    }
}
