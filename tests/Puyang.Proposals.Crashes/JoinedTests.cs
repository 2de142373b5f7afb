using System.Text;
using System.Text.Json.Nodes;
using Puyang.Proposals.Approval;
using Puyang.Proposals.Assignment;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.Crashes.Faults;
using Puyang.Proposals.Crashes.Town;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Joining;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Crashes;

/// <summary>Two proposals that are handled together: what one case tells the other arrives once, wherever the host dies on the way.</summary>
[Collection(nameof(Campaign))]
public sealed class JoinedTests(Campaign campaign)
{
    private const int Patience = 40;
    private static readonly PersonId Clerk = new("wang-min");
    private static readonly CaseId Lead = new("x5e02-8-6-185-1");
    private static readonly CaseId Other = new("x5e02-8-6-186-1");
    private static readonly string Proposal = File.ReadAllText(Tree.Path("templates", "samples", "proposal-185.json"));

    [Fact]
    public async Task They_are_joined_signed_and_numbered_once_wherever_the_host_is_killed()
    {
        (int calls, _) = await Handle(Plans.None);
        IReadOnlyList<(int Seed, int Point)> points = campaign.Points(calls, count: 1);
        int killed = 0;
        await Campaign.Each(points.SelectMany(Plans.BeforeAndAfter), async kill =>
        {
            (int _, int died) = await Handle(Plans.At(kill.Point, kill.Fault));
            Interlocked.Add(ref killed, died);
        });
        Campaign.Say($"two proposals handled together: {calls} storage calls, {points.Count * 2} walks, {killed} kills");
        Assert.InRange(killed, points.Count * 2 - 2, points.Count * 2);
    }

    // Only what crosses from case to case is disturbed: the joining, and the signature with all that follows from it.
    private static async Task<(int Calls, int Kills)> Handle(Plan plan)
    {
        int made = 0;
        bool isArmed = false;
        await using World world = new((_, request) => isArmed ? plan(Interlocked.Increment(ref made), request) : Fault.None);
        await Register(world);
        isArmed = true;
        await Do(world, Other, (_, _) => new JoinCase(new MessageId("join"), Clerk, Lead, "内容相同"));
        await Settle(world);
        isArmed = false;
        await BringToSignature(world);
        isArmed = true;
        await Do(world, Lead, (machine, proposal) => Approval(machine, proposal, "sign"));
        await Settle(world);
        isArmed = false;
        int kills = world.Kills;
        world.CalmDown();
        await Judge(world);
        return (made, kills);
    }

    private static async Task Register(World world)
    {
        Machine machine = await world.Live();
        JsonNode other = JsonNode.Parse(Proposal)!;
        other["number"] = "186";
        foreach (string json in new[] { Proposal, other.ToJsonString() })
        {
            Assert.Empty((await machine.Get<IntakeDesk>().Take("提案.json", Encoding.UTF8.GetBytes(json), Clerk)).Problems);
        }

        await Do(world, Other, (_, proposal) => Talk("talk-other", Clerk, proposal));
        await Settle(world);
    }

    private static async Task BringToSignature(World world)
    {
        await Do(world, Lead, (_, proposal) => new AssignDepartment(new MessageId("assign"), Clerk, Open<AssignTask>(proposal).Id, "jiceng", null, ""));
        await Do(world, Lead, (_, proposal) => Open<AcceptTask>(proposal) is var task
            ? new AcceptAssignment(new MessageId("accept"), task.Holder, task.Id) : throw new InvalidOperationException());
        await Do(world, Lead, (_, proposal) => Talk("talk", Open<ConsultTask>(proposal).Holder, proposal));
        await Do(world, Lead, async (machine, proposal) =>
        {
            DraftTask task = Open<DraftTask>(proposal);
            Draft draft = new("关于对市政协八届六次会议第185号提案的答复", "您提出的提案收悉。\n一、已经办理。", "A", Disclosure.Proactive, "", "刘伟胜", "6687818");
            return new SubmitDraft(new MessageId("submit"), task.Holder, task.Id, null, await machine.Get<Documents>().PutJson(draft), draft.Facts);
        });
        for (int step = 0; !Open<ReviewTask>((await world.Journal.Load(Lead)).Case).Signs; step++)
        {
            await Do(world, Lead, (machine, proposal) => Approval(machine, proposal, $"approve{step}"));
        }

        await Settle(world);
    }

    private static RecordConsultation Talk(string id, PersonId by, Case proposal) => new(
        new MessageId(id), by, 1, Channel.Phone, proposal.Proposal!.HandedOver, "", "提案人同意。", Stance.Satisfied, true);

    private static async Task<Message> Approval(Machine machine, Case proposal, string id)
    {
        ReviewTask review = Open<ReviewTask>(proposal);
        Bureau office = await machine.Get<Bureaus>().Current();
        LetterRoom letters = machine.Get<LetterRoom>();
        SignedContent signed = await letters.Keep(await letters.Content(proposal, review.Document, office), office.Policy);
        return new ApproveStep(new MessageId(id), review.Holder, review.Id, signed.Hash, signed, "", IsReviewed: true);
    }

    private static T Open<T>(Case proposal)
        where T : CaseTask => proposal.OpenTasks.OfType<T>().First();

    private static Task Do(World world, CaseId id, Func<Machine, Case, Message> make) =>
        Do(world, id, (machine, proposal) => Task.FromResult(make(machine, proposal)));

    // Whoever sees no answer asks again, under the same id; what stands in the journal by then has been done.
    private static async Task Do(World world, CaseId id, Func<Machine, Case, Task<Message>> make)
    {
        Message? message = null;
        for (int attempt = 0; attempt < Patience; attempt++)
        {
            Machine machine = await world.Live();
            try
            {
                message ??= await make(machine, (await world.Journal.Load(id)).Case);
                Assert.Null((await machine.Get<Caseworker>().Advance(id, message)).Refusal);
                return;
            }
            catch (Exception) when (machine.IsDead)
            {
                // The next host is asked.
            }
        }

        throw new TimeoutException("The act was never taken.");
    }

    private static async Task Settle(World world)
    {
        for (int round = 0; round < Patience; round++)
        {
            await world.OnEvery(machine => machine.Work());
            if ((await world.Journal.Load(Lead)).Case.Outbox.IsEmpty && (await world.Journal.Load(Other)).Case.Outbox.IsEmpty)
            {
                return;
            }

            world.Corner.Clock.Advance(TimeSpan.FromMinutes(10));
            await world.OnEvery(machine => machine.Rounds());
        }

        throw new TimeoutException("The two cases do not come to rest.");
    }

    private static async Task Judge(World world)
    {
        FoldedCase lead = await world.Journal.Load(Lead);
        FoldedCase other = await world.Journal.Load(Other);
        Assert.Single(Facts<JointTaken>(lead));
        Assert.Single(Facts<SignedOff>(lead));
        Assert.Single(Facts<ReplyAdopted>(other));
        Assert.Equal((Stage.Sealing, Stage.Sealing), (lead.Case.Stage, other.Case.Stage));
        Assert.Equal(["濮民提〔2022〕1号", "濮民提〔2022〕2号"], new[] { lead.Case.Reply.Number, other.Case.Reply.Number }.Order());
        Machine machine = await world.Live();
        Assert.Empty((await machine.Get<Verifier>().Run([], [])).Findings);
    }

    private static IEnumerable<T> Facts<T>(FoldedCase folded)
        where T : Event => folded.Entries.SelectMany(entry => entry.Events).OfType<T>();
}
