using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.Feedback;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Setup;

namespace Puyang.Proposals.Office.Tests.Setup;

public sealed partial class TracesTests : IDisposable
{
    private const string Own = "TracesTests";
    private static readonly string[] Tags = ["proposal.case", "proposal.effect", "proposal.kind", "proposal.outcome", "proposal.refused"];
    private static readonly string[] Refused = [nameof(Refusal.NotTheOffice)];
    private readonly ActivitySource source = new(Own);
    private readonly ConcurrentQueue<Activity> spans = new();
    private readonly ActivityListener listener;

    public TracesTests()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = listened => listened.Name is Traces.Source or Own,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
    }

    public void Dispose()
    {
        listener.Dispose();
        source.Dispose();
    }

    [Fact]
    public async Task The_spans_of_a_whole_life_tell_its_acts_by_ids_and_nothing_else()
    {
        await using TestOffice office = await TestOffice.Open();
        (Life life, Activity[] told) = await Live(office);
        Assert.All(told, span => Assert.Equal(life.Id.Value, span.GetTagItem("proposal.case")));
        Assert.Equal(["Advance", "Perform", "Turn"], told.Select(span => span.OperationName).Distinct().Order());
        FoldedCase folded = await life.Folded();
        Assert.Superset(
            folded.Entries.Select(entry => entry.Act).ToHashSet(), Values(told, "Advance", "proposal.kind").ToHashSet());
        Assert.Equal(
            folded.Entries.SelectMany(entry => entry.Effects).Select(effect => effect.Id.Value).Order(), Values(told, "Perform", "proposal.effect").Order());
        Assert.Equal(Refused, Values(told, "Advance", "proposal.refused"));
    }

    [Fact]
    public async Task No_span_holds_anything_of_a_person_a_text_or_a_secret()
    {
        await using TestOffice office = await TestOffice.Open();
        (Life life, Activity[] told) = await Live(office);
        string[] all = [.. told.SelectMany(Texts).Distinct()];
        Assert.All(all, text => Assert.Matches(Plain(), text));
        Assert.All(told.SelectMany(span => span.TagObjects), tag => Assert.Contains(tag.Key, Tags));
        foreach (string secret in await Secrets(office, life))
        {
            Assert.DoesNotContain(all, text => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
        }
    }

    private static async Task<IReadOnlyList<string>> Secrets(TestOffice office, Life life)
    {
        Case proposal = await life.Case();
        Policy policy = (await office.Get<Bureaus>().Current()).Policy;
        return
        [
            .. policy.People.SelectMany(person => new[] { person.Id.Value, person.Name, person.Email }),
            .. proposal.Proposal!.Proposers.SelectMany(proposer => new[] { proposer.Name, proposer.Email! }),
            proposal.Proposal.Subject, proposal.Reply.Number!, "八届六次", "请按时答复", "很好",
            .. Proposals185.Draft.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[..Math.Min(8, line.Length)]),
            .. proposal.Links.Select(link => office.Ground.LinkKey.Token(life.Id, link)),
        ];
    }

    // The spans of this test alone: others run beside it, on the same proposal.
    private async Task<(Life Life, Activity[] Told)> Live(TestOffice office)
    {
        using Activity root = source.StartActivity("life")!;
        Life life = await office.Receive185();
        AssignTask task = await life.Open<AssignTask>();
        Assert.NotNull((await life.Tell(new AssignDepartment(life.NextId(), new PersonId("sun-li"), task.Id, "jiceng", null, "请按时答复。"))).Refusal);
        await life.UntilDelivered();
        await life.ConfirmReceipts();
        await life.Rate(1, Satisfaction.Satisfied, "很好");
        await life.Work();
        return (life, [.. spans.Where(span => span.TraceId == root.TraceId && span.Source.Name == Traces.Source)]);
    }

    private static IEnumerable<string> Values(IEnumerable<Activity> told, string name, string tag) =>
        told.Where(span => span.OperationName == name).Select(span => span.GetTagItem(tag)).OfType<string>();

    private static IEnumerable<string> Texts(Activity span) =>
    [
        span.DisplayName, span.OperationName, .. span.TagObjects.SelectMany(tag => new[] { tag.Key, tag.Value?.ToString() ?? "-" }),
        .. span.Baggage.SelectMany(item => new[] { item.Key, item.Value ?? "-" }), .. span.Events.Select(told => told.Name), span.StatusDescription ?? "-",
    ];

    [GeneratedRegex("^[A-Za-z0-9.-]+$")]
    private static partial Regex Plain();
}
