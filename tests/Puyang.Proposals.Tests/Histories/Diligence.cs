namespace Puyang.Proposals.Tests.Histories;

/// <summary>An office in which everybody does at once what waits for them.</summary>
internal static class Diligence
{
    private const int Patience = 600;

    /// <summary>What a task's holder does to bring the case forward.</summary>
    public static Message Act(Life life, CaseTask task, Satisfaction rating) => task switch
    {
        AssignTask => life.Assign(task: task.Id),
        AcceptTask => life.Accept(task.Holder, task.Id),
        DraftTask => Lacking(life) ?? life.Submit($"draft of {task.Id}", task.Holder, task: task.Id),
        ReviewTask review => Lacking(life) ?? Approve(life, review),
        SealTask => life.Seal(task: task.Id),
        PaperDeliveryTask => life.Post(task: task.Id),
        LetterReceiptTask => life.HandOver(task: task.Id),
        ReceiptTask => life.Receive(task.Holder, task.Id),
        FeedbackTask => life.Rate(rating, task: task.Id),
        RequestReviewTask => life.ApproveRequest(task: task.Id),
        RequestSealTask => life.SealRequest(task: task.Id),
        OpinionTask => life.Opine(task: task.Id),
        AuthorityTask asked => life.Answer(IsPossible(life, asked), task: task.Id),
        ConsultTask => Talk(life),
        HoldTask => life.Resume(),
        JoinedTask => life.Case.Reply.Signed is null ? life.Leave() : Talk(life),
        PaperNoticeTask => life.Notify(task.Id),
        _ => throw new InvalidOperationException($"Nobody knows how to do a {task.GetType().Name}."),
    };

    /// <summary>Brings a case to its end: every effect performed, every open task done, until nothing is left.</summary>
    public static void Finish(Life life)
    {
        for (int i = 0; i < Patience && Step(life, Satisfaction.Satisfied); i++)
        {
        }

        Assert.Empty(life.Case.OpenTasks);
        Assert.Empty(life.Case.Outbox);
        Assert.Equal(Stage.Closed, life.Case.Stage);
        Assert.NotNull(life.Case.Outcome);
    }

    /// <summary>Does the next thing that waits; false when nothing does.</summary>
    public static bool Step(Life life, Satisfaction rating)
    {
        if (life.Case.Outbox is [{ } pending, ..])
        {
            Perform(life, pending);
        }
        else if (Next(life) is { } task)
        {
            life.Do(Act(life, task, rating));
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>What the text still lacks to go up, or the signature to be given, as the message that brings it; null when it lacks nothing.</summary>
    public static Message? Lacking(Life life) =>
        IntakeGate.Lacking(life.Case) is not null ? Complete(life)
        : life.Case.CoHandlers.FirstOrDefault(unit => unit.Standing == Standing.Disagreed) is { } other ? life.Refer(other.Ordinal)
        : life.Case.Stage.IsInWork() && life.Case.CoHandlers.FirstOrDefault(life.Case.MustBeAskedAnew) is { } unasked
            ? life.Ask(unasked.Name, department: unasked.Department, by: Town.Clerk)
        : life.Case.Stage.IsInWork() && ConsultationGate.Lacking(life.Case, life.Office.Policy) is not null ? Talk(life)
        : null;

    // What a list had left out is filled in as soon as somebody needs it.
    private static CorrectRegistration Complete(Life life) => life.Amend(now => now with { LacksText = false, Signatories = null });

    // What others still owe comes before the text, and what is on hold after its resumption.
    private static CaseTask? Next(Life life) => life.Case.OpenTasks
        .OrderBy(task => task is HoldTask ? 0 : task is DraftTask or ReviewTask ? 2 : 1).FirstOrDefault();

    private static bool IsPossible(Life life, AuthorityTask asked) =>
        asked.Kind != RequestKind.Extension
        || (asked.Until > life.Case.Reply.Due.Due && asked.Until <= RequestExtension.Latest(life.Case, life.Office.Policy));

    // With whoever is dissatisfied first, else with whoever was talked with least.
    private static RecordConsultation Talk(Life life)
    {
        ConsultationRecorded[] held = [.. life.Case.Consultations.Where(talk => talk.Round == life.Case.Round)];
        int addressee = Enumerable.Range(1, life.Case.Proposal!.Proposers.Count)
            .OrderBy(number => held.LastOrDefault(talk => talk.Addressee == number && talk.Stance != Stance.NotAsked)?.Stance == Stance.Dissatisfied ? 0 : 1)
            .ThenBy(number => life.Office.Policy.Consultation!.EveryProposer ? held.Count(talk => talk.Addressee == number) : number)
            .First();
        return life.Talk(addressee: addressee);
    }

    // As the office's performer does: what was given up is retried by a clerk, a letter without an address can't be mailed.
    private static void Perform(Life life, Pending pending)
    {
        if (pending.Parked is not null)
        {
            life.Do(life.Retry(pending.Effect));
            return;
        }

        life.Now = pending.Next!.Value > life.Now ? pending.Next.Value : life.Now;
        life.Do(life.Claim(pending.Effect));
        life.Do(pending.Effect is Proposals.Delivery.Delivery letter && life.Case.Addresses[letter.Addressee] is null
            ? life.PutOff(letter, isFinal: true)
            : life.Settle(pending.Effect));
    }

    private static ApproveStep Approve(Life life, ReviewTask review)
    {
        SignedContent content = life.Content() with { Hash = Town.Hash("content"), Draft = review.Document };
        return life.Approve(review.Holder, content.Hash, content, task: review.Id);
    }
}
