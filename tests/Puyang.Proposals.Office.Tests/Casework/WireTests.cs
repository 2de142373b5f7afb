using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Puyang.Proposals.Calendar;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Tests.Casework;

/// <summary>Every kind that a journal holds: written under its name, and read back as the same.</summary>
public sealed class WireTests
{
    public static TheoryData<string> Events => [.. Wire.Events.Keys];

    public static TheoryData<string> Effects => [.. Wire.Effects.Keys];

    public static TheoryData<string> Tasks => [.. Wire.Tasks.Keys];

    [Theory]
    [MemberData(nameof(Events))]
    public void An_event_is_read_back_equal(string name) => Same(name, (Event)Sample.Of(Wire.Events[name]));

    [Theory]
    [MemberData(nameof(Effects))]
    public void An_effect_is_read_back_equal(string name) => Same(name, (Effect)Sample.Of(Wire.Effects[name]));

    [Theory]
    [MemberData(nameof(Tasks))]
    public void A_task_is_read_back_equal(string name) => Same(name, (CaseTask)Sample.Of(Wire.Tasks[name]));

    [Theory]
    [InlineData(typeof(Event))]
    [InlineData(typeof(Effect))]
    [InlineData(typeof(CaseTask))]
    public void Every_kind_of_the_rules_has_a_wire_name(Type family)
    {
        IEnumerable<Type> kinds = typeof(Case).Assembly.GetTypes().Where(type => type.IsSubclassOf(family) && !type.IsAbstract);
        IEnumerable<Type> named = new[] { Wire.Events, Wire.Effects, Wire.Tasks }.SelectMany(names => names.Values);
        Assert.Empty(kinds.Except(named).Select(type => type.Name));
    }

    [Theory]
    [InlineData(typeof(Event))]
    [InlineData(typeof(Effect))]
    [InlineData(typeof(CaseTask))]
    public void No_kind_has_two_wire_names(Type family)
    {
        Type[] named = [.. new[] { Wire.Events, Wire.Effects, Wire.Tasks }.SelectMany(names => names.Values).Where(family.IsAssignableFrom)];
        Assert.Equal(named.Distinct(), named);
    }

    [Fact]
    public void What_the_fold_adds_to_a_task_is_not_written()
    {
        CaseTask task = (CaseTask)Sample.Of(typeof(Assignment.AcceptTask)) with { IsOverdue = true, Settled = new Settlement(PersonId.Desk, default, "x") };
        JsonNode json = JsonNode.Parse(OfficeJson.Write(task))!;
        Assert.Equal(["kind", "id", "holder", "round", "due"], json.AsObject().Select(member => member.Key));
    }

    private static void Same<T>(string name, T value)
        where T : notnull
    {
        byte[] written = OfficeJson.Write(value);
        T read = OfficeJson.Read<T>(written);
        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(OfficeJson.Write(read)));
        Assert.Equal(value.GetType(), read.GetType());
        Assert.Equal(name, (string?)JsonNode.Parse(written)?["kind"]);
        Assert.Empty(Facts(value.GetType()).Except(JsonNode.Parse(written)!.AsObject().Select(member => member.Key)));
    }

    // Samples leave nothing null, so every fact of the constructor must stand in the line.
    private static IEnumerable<string> Facts(Type type) =>
        type.GetConstructors()[0].GetParameters().Select(fact => char.ToLowerInvariant(fact.Name![0]) + fact.Name[1..]).Order();

    /// <summary>Makes a value of any type of the rules with something in every field.</summary>
    private static class Sample
    {
        public static object Of(Type type) =>
            Nullable.GetUnderlyingType(type) is { } inner ? Of(inner)
            : type == typeof(string) ? "文字“引号”\n第二行"
            : type == typeof(int) ? 2
            : type == typeof(bool) ? true
            : type == typeof(DateOnly) ? new DateOnly(2022, 6, 30)
            : type == typeof(DateTimeOffset) ? new DateTimeOffset(2022, 6, 30, 17, 5, 1, 234, TimeSpan.FromHours(8))
            : type.IsEnum ? Enum.GetValues(type).GetValue(1)!
            : type == typeof(CaseTask) ? new Assignment.AcceptTask(new TaskId("t2"), new PersonId("a"), 1, (Deadline)Of(typeof(Deadline)))
            : type.IsGenericType ? List(type.GetGenericArguments()[0])
            : Made(type.GetConstructors()[0]);

        private static object Made(ConstructorInfo constructor) =>
            constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType))]);

        private static Array List(Type item)
        {
            Array list = Array.CreateInstance(item, 2);
            list.SetValue(Of(item), 0);
            list.SetValue(Of(item), 1);
            return list;
        }
    }
}
