using Xunit.Abstractions;

namespace Puyang.Proposals.Tests.Histories;

/// <summary>A walk over all that can become of a case, breadth first, from its registration in every role.</summary>
/// <remarks>Two cases are the same place when stage, open tasks, outbox and whatever the rules ask for are the same in kind; texts, days and
/// numbers are not looked at, and plain mails leave at once. From every place everybody who has something in hand does everything that makes sense, time passes, and what
/// waits outside is done or fails. What nobody has in hand (a return, a hold, a withdrawal, another case) is done at any place as well,
/// once on one way; the histories do it as often as they like.</remarks>
public sealed class GraphTests(ITestOutputHelper output)
{
    private const int Whims = 1;

    // Fewer places than this would mean that something can't be reached any more.
    private const int Floor = 15_000;

    private static readonly Lazy<Dictionary<string, Place>> Walked = new(Walk);

    private static readonly (Bureau Office, Proposal Proposal)[] Beginnings =
    [
        (Short(Town.WithAuthority, rounds: 2), Town.Proposal()),
        (Short(Town.Bureau), Town.Proposal(Town.OnPaper)),
        (Short(Town.Consulting), Town.Proposal()),
        (Short(Town.WithAuthority), Town.LeadProposal() with { Others = [new OtherUnit(Town.Finance, HandlingRole.CoHandler)] }),
        (Short(Town.Formal), Town.LeadProposal() with { Others = [new OtherUnit(Town.Finance, HandlingRole.CoHandler)] }),
        (Short(Town.PassingOn), Town.Proposal() with { Level = Town.Province }),
        (Town.Rich, Town.CoHandlerProposal()),
        (Short(Town.Bureau), Town.CoHandlerProposal(onPaper: true)),
        (Town.Parallel with { Policy = Town.Parallel.Policy with { Times = Once } }, Town.Proposal() with { Role = HandlingRole.Separate }),
    ];

    private static TimeRules Once => Town.Policy.Times with { MaxRounds = 1 };

    [Fact]
    public void There_is_no_dead_end_and_nothing_waits_without_a_deadline()
    {
        foreach ((string name, Place place) in Walked.Value)
        {
            Case here = place.Life.Case;
            Assert.True(IsEnd(here) || here.OpenTasks.Any() || here.Outbox.Length > 0, $"dead end: {name}");
            Assert.All(here.OpenTasks, task => Assert.True(task.Due is not null || IsOnItsWay(here, task), $"{task.GetType().Name} waits for ever: {name}"));
            Assert.True(here.Held is null || here.OpenTasks.Any(task => task is HoldTask), $"on hold for ever: {name}");
        }
    }

    [Fact]
    public void From_every_place_there_is_a_way_to_an_end()
    {
        Dictionary<string, Place> places = Walked.Value;
        ILookup<string, string> back = places.SelectMany(place => place.Value.Ways.Select(to => (From: place.Key, To: to))).ToLookup(way => way.To, way => way.From);
        HashSet<string> leads = [.. places.Where(place => IsEnd(place.Value.Life.Case)).Select(place => place.Key)];
        for (Queue<string> next = new(leads); next.TryDequeue(out string? end);)
        {
            foreach (string from in back[end].Where(leads.Add))
            {
                next.Enqueue(from);
            }
        }

        Assert.Empty(places.Keys.Except(leads));
        output.WriteLine($"{places.Count} places, {places.Values.Sum(place => place.Ways.Count)} ways, {places.Values.Count(place => IsEnd(place.Life.Case))} ends");
    }

    [Fact]
    public void A_diligent_office_brings_every_place_to_its_end() =>
        Parallel.ForEach(Walked.Value.Values, place => Diligence.Finish(place.Life.Copy()));

    [Fact]
    public void Every_stage_task_and_way_of_ending_is_met()
    {
        Case[] cases = [.. Walked.Value.Values.Select(place => place.Life.Case)];
        Assert.Equal(Enum.GetValues<Stage>(), cases.Select(here => here.Stage).Distinct().Order());
        Assert.Empty(Enum.GetValues<CaseOutcome>().Except(cases.Select(here => here.Outcome).OfType<CaseOutcome>()));
        IEnumerable<string> kinds = typeof(CaseTask).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CaseTask))).Select(type => type.Name);
        Assert.Empty(kinds.Except(cases.SelectMany(here => here.OpenTasks).Select(task => task.GetType().Name)));
        Assert.InRange(cases.Length, Floor, 10 * Floor);
    }

    private static bool IsEnd(Case here) => here.Stage == Stage.Closed && !here.OpenTasks.Any() && here.Outbox.Length == 0;

    // The proposer's form waits for its letter to leave: its time begins then.
    private static bool IsOnItsWay(Case here, CaseTask task) => task is FeedbackTask form
        && (here.Outbox.Any(pending => pending.Effect is DeliverReply letter && letter.Task == task.Id)
            || here.OpenTasks.OfType<PaperDeliveryTask>().Any(paper => (paper.Round, paper.Addressee) == (form.Round, form.Addressee)));

    private static Dictionary<string, Place> Walk()
    {
        Dictionary<string, Place> places = [];
        List<Place> all = [.. Beginnings.Select(beginning => Add(places, Begun(beginning))!)];

        // What needs no whim is walked to its end before the first whim, so that every place is reached with as few as possible.
        for (int whim = 0, done = 0; whim <= Whims; whim++)
        {
            int first = done;
            for (List<Place> edge = all[done..]; edge.Count > 0;)
            {
                edge = Found(places, edge, Ways);
                all.AddRange(edge);
            }

            done = all.Count;
            all.AddRange(whim < Whims ? Found(places, all[first..], Freely) : []);
        }

        return places;
    }

    private static List<Place> Found(Dictionary<string, Place> places, List<Place> edge, Func<Life, IEnumerable<Func<Life, bool>>> ways)
    {
        Life[][] reached = new Life[edge.Count][];
        Parallel.For(0, edge.Count, i => reached[i] = [.. ways(edge[i].Life).Select(way => (way, there: edge[i].Life.Copy())).Where(step => step.way(step.there)).Select(step => Mailed(step.there))]);
        List<Place> found = [];
        foreach ((Place from, Life there) in edge.Zip(reached).SelectMany(pair => pair.Second.Select(there => (pair.First, there))))
        {
            from.Ways.Add(Name(there));
            if (Add(places, there) is { } place)
            {
                found.Add(place);
            }
        }

        return found;
    }

    private static Place? Add(Dictionary<string, Place> places, Life life)
    {
        Place place = new(life);
        return places.TryAdd(Name(life), place) ? place : null;
    }

    // The section agrees and the chief signs; what goes on in between is walked with the whole chain elsewhere.
    private static Bureau Short(Bureau office, int rounds = 1)
    {
        Chain chain = Town.Policy.Chains[0];
        Chain[] requests = [.. office.Policy.Chains.Where(other => other.For == Chain.Request).Select(other => other with { Steps = [other.Steps[^1]] })];
        return office with
        {
            Policy = office.Policy with { Chains = [chain with { Steps = [chain.Steps[0], chain.Steps[^1]] }, .. requests], Times = Once with { MaxRounds = rounds } },
        };
    }

    private static Life Begun((Bureau Office, Proposal Proposal) beginning)
    {
        Life life = new() { Office = beginning.Office };
        life.Do(life.Register(beginning.Proposal));

        // Up to the question to other units it is the same case as one whose units are asked at once.
        return beginning.Office.Policy.RequestChain(life.Case) is null ? Mailed(life)
            : life.Mailed().Then(office => office.Assign()).Then(officer => officer.Accept());
    }

    // A way is taken when its message is accepted and changes something.
    private static IEnumerable<Func<Life, bool>> Ways(Life life) => [.. Outside(life), .. life.Case.OpenTasks.SelectMany(task => Acts(life, task)), .. Time()];

    // Where they stand in between changes nothing for anybody.
    private static Life Mailed(Life life)
    {
        foreach (Pending mail in life.Case.Outbox.Where(pending => IsPlain(pending.Effect)))
        {
            Assert.True(Does(life, Claim(life, mail.Effect), new SettleEffect(life.NewId(), mail.Effect.Id, new Outcome.Done())));
        }

        return life;
    }

    private static bool IsPlain(Effect effect) => effect is not (NumberReply or NumberRequest or RenderReply or Proposals.Delivery.Delivery or TellCase);

    private static IEnumerable<Func<Life, bool>> Outside(Life life)
    {
        foreach (Pending pending in life.Case.Outbox)
        {
            Effect effect = pending.Effect;
            if (pending.Parked is not null)
            {
                yield return there => Does(there, there.Retry(effect));
                continue;
            }

            yield return there => Does(there, Claim(there, effect), there.Settle(effect));
            yield return there => Does(there, Claim(there, effect)) && Does(there, there.PutOff(effect, isFinal: true));
            yield return there => effect is TellCase && Does(
                there, Claim(there, effect), new SettleEffect(there.NewId(), effect.Id, new Outcome.Told(nameof(Refusal.CannotBeJoined))));
        }
    }

    private static IEnumerable<Func<Life, bool>> Acts(Life life, CaseTask task) => task switch
    {
        AcceptTask => [there => Does(there, there.Accept(task.Holder, task.Id)), there => Does(there, there.SendBack(task.Holder, task: task.Id)), Recalled(task)],
        DraftTask =>
        [
            there => Does(there, there.Submit("draft", task.Holder, task: task.Id)), Recalled(task),
            there => Does(there, there.Refer()),
            there => there.Case.CoHandlers.Length > 0 && Does(there, there.Ask(there.Case.CoHandlers[0].Name, "other@example.com", by: Town.Clerk)),
        ],
        RequestReviewTask =>
        [
            there => Does(there, there.ApproveRequest(task: task.Id)),
            there => Does(there, there.ReturnRequest(task: task.Id)),
        ],
        RequestSealTask => [there => Does(there, there.SealRequest(task: task.Id)), there => Does(there, there.Unask(task.Id))],
        ReviewTask review =>
        [
            there => Does(there, there.Approve(review.Holder, task: review.Id)),
            there => Does(there, there.Return(review.Holder, review.Document, task: review.Id)),
            Recalled(task),
        ],
        PaperDeliveryTask => [there => Does(there, there.Post(task: task.Id)), there => Does(there, there.HandOver(task: task.Id))],
        SealTask =>
        [
            there => Does(there, there.Seal(task: task.Id)),
            there => Does(there, there.Seal(task: task.Id) with { Way = LetterWay.Paper }),
        ],
        FeedbackTask => [.. Enum.GetValues<Satisfaction>().Select<Satisfaction, Func<Life, bool>>(rating => there => Does(there, there.Rate(rating, task: task.Id)))],
        OpinionTask =>
        [
            there => Does(there, there.Opine(task: task.Id)), there => Does(there, there.Opine(agrees: false, task: task.Id)),
            there => Does(there, there.Proceed(task.Id)),
        ],
        AuthorityTask =>
        [
            there => Does(there, there.Answer(true, task: task.Id)), there => Does(there, there.Answer(false, task: task.Id)),
            there => Does(there, there.TakeBack(task: task.Id)),
        ],
        ConsultTask => [there => Does(there, there.Talk()), there => Does(there, there.Talk(Stance.Dissatisfied))],
        ReceiptTask => [ReceiveAll],
        JoinedTask => [there => Does(there, there.Leave()), there => Does(there, there.Adopt()), there => there.Case.Reply.Signed is not null && Does(there, there.Talk())],
        _ => [there => Does(there, Diligence.Act(there, task, Satisfaction.Satisfied))],
    };

    // In which order the copies are confirmed changes nothing for anybody.
    private static bool ReceiveAll(Life life) =>
        Does(life, [.. life.Open<ReceiptTask>().Select(receipt => life.Receive(receipt.Holder, receipt.Id))]);

    private static Func<Life, bool> Recalled(CaseTask task) => there => Does(there, there.Recall(task));

    private static IEnumerable<Func<Life, bool>> Freely(Life life) => life.Case.HasEnded ? [] :
    [
        there => Does(there, there.GiveBack()),
        there => there.Case.Role == HandlingRole.Sole && Does(there, there.AddUnits("市民宗局")),
        there => there.Case is { HasEnded: false } && Does(there, there.Extend(RequestExtension.Latest(there.Case, there.Office.Policy))),
        there => Does(there, there.Talk()),
        there => Does(there, there.Talk(Stance.Dissatisfied)),
        there => Does(there, there.Hold(there.Office.Policy.Day(there.Now).AddDays(3))),
        there => Does(there, there.WithdrawAll()),
        there => Does(there, there.MakeVoid()),
        there => Does(there, there.Amend(now => now with { Subject = "加强乡村治理" })),
        there => there.Case.Role == HandlingRole.Lead && Does(there, there.Amend(now => now with { Role = HandlingRole.Sole, Others = null })),
        there => Does(there, there.Join(Detours.Other)),
        there => there.Case.Joined.Length == 0 && Does(there, new TakeJoint(there.NewId(), new CaseId(Detours.Other))),
        there => Does(there, new DropJoint(there.NewId(), new CaseId(Detours.Other))),
        there => Does(there, new ReleaseJoint(there.NewId(), new CaseId(Detours.Other))),
        there => there.Case.Addresses[1] is not null && Does(there, there.Move(null)),
    ];

    // The next thing that time brings, whatever it is.
    private static IEnumerable<Func<Life, bool>> Time() =>
    [
        there =>
        {
            CaseTask? late = there.Case.OpenTasks.Where(task => task is { Due: not null, IsOverdue: false } && !there.Case.IsPaused(task)).MinBy(task => task.Due!.Due);
            if (late is null)
            {
                return false;
            }

            DateTimeOffset end = there.Office.Policy.End(late.Due!).AddMinutes(1);
            there.Now = end > there.Now ? end : there.Now;
            return Does(there, there.Reach(late));
        },
    ];

    private static ClaimEffect Claim(Life life, Effect effect)
    {
        DateTimeOffset next = life.Case.Outbox.First(pending => pending.Effect.Id == effect.Id).Next ?? life.Now;
        life.Now = next > life.Now ? next : life.Now;
        return life.Claim(effect);
    }

    private static bool Does(Life life, params Message[] messages) => messages.All(message => life.Take(message) is { Refusal: null, Events.Count: > 0 });

    // What the rules look at, in kind. Talks count up to two, and only the last word; an overdue form or opinion matters, other delays do not.
    private static string Name(Life life)
    {
        Case here = life.Case;
        if (here.HasEnded)
        {
            return $"{here.Outcome} [{string.Join(',', here.Outbox.Select(Kind).Order(StringComparer.Ordinal))}]";
        }

        ConsultationRecorded[] talks = [.. here.Consultations.Where(talk => talk.Round == here.Round)];
        return string.Join(
            ' ', here.Stage, here.Role, here.AnswersProposers ? "" : "for another", here.IsKey ? "key" : "", here.Round, here.Outcome, here.Held is null ? "" : "held",
            here.HasAskedReturn ? "asked" : RequestReturn.Window(here, life.Office.Policy).Due < life.Office.Policy.Day(life.Now) ? "closed" : "",
            here.JoinedTo is null ? "" : "joined", here.Joined.Length, here.Reply.Signed is null ? "" : "signed", here.Reply.Extensions,
            life.Office.Policy.End(here.Reply.Due) < life.Now ? "late" : "", here.Addresses[1] is null ? "paper" : "mail", here.Reply.Way == LetterWay.Paper ? "posted" : "",
            life.Office.Policy.Consultation is null ? "" : $"{Math.Min(talks.Length, 2)}{talks.LastOrDefault()?.Stance}",
            string.Join(',', here.CoHandlers.Select(unit => here.MustBeAskedAnew(unit) ? "anew" : $"{unit.Standing}")),
            string.Join(',', here.OpenTasks.Select(task => Kind(task)).Order(StringComparer.Ordinal)),
            string.Join(',', here.Outbox.Select(Kind).Order(StringComparer.Ordinal)));
    }

    private static string Kind(CaseTask task) => task switch
    {
        ReviewTask review => $"Review{review.Step}.{review.Seat}",
        AuthorityTask asked => $"{asked.Kind}.{asked.Holder}",
        OpinionTask => $"Opinion{(task.IsOverdue ? "!" : "")}",
        _ => $"{task.GetType().Name}.{task.Round}",
    };

    private static string Kind(Pending pending) =>
        $"{(pending.Effect is TellCase news ? $"{news.News}" : pending.Effect.Step)}{(pending.Parked is null ? "" : "!")}";

    private sealed record Place(Life Life)
    {
        public HashSet<string> Ways { get; } = [];
    }
}
