namespace Puyang.Proposals.Tests.Histories;

/// <summary>An office in which everybody does at once what waits for them.</summary>
internal static class Diligence
{
    private const int Patience = 400;

    /// <summary>What a task's holder does to bring the case forward.</summary>
    public static Message Act(Life life, CaseTask task, Satisfaction rating) => task switch
    {
        AssignTask => life.Assign(task: task.Id),
        AcceptTask => life.Accept(task.Holder, task.Id),
        DraftTask => life.Submit($"draft of {task.Id}", task.Holder, task: task.Id),
        ReviewTask review => Approve(life, review),
        SealTask => life.Seal(task: task.Id),
        PaperDeliveryTask => life.HandOver(task: task.Id),
        ReceiptTask => life.Receive(task.Holder, task.Id),
        FeedbackTask => life.Rate(rating, task: task.Id),
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
        else if (life.Case.OpenTasks.FirstOrDefault() is { } task)
        {
            life.Do(Act(life, task, rating));
        }
        else
        {
            return false;
        }

        return true;
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
        life.Do(pending.Effect is DeliverReply letter && life.Case.Addresses[letter.Addressee] is null
            ? life.PutOff(letter, isFinal: true)
            : life.Settle(pending.Effect));
    }

    private static ApproveStep Approve(Life life, ReviewTask review)
    {
        SignedContent content = new(Town.Hash("content"), review.Document, life.Office.Template, life.Office.PolicyHash);
        return life.Approve(review.Holder, content.Hash, content, task: review.Id);
    }
}
