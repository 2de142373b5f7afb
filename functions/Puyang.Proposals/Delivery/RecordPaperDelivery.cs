using Puyang.Proposals.Calendar;
using Puyang.Proposals.Feedback;

namespace Puyang.Proposals.Delivery;

/// <summary>The office hands over or posts one proposer's letter. 纸质送达</summary>
/// <param name="Addressee">Which proposer, from 1.</param>
public sealed record PaperDeliveryTask(TaskId Id, int Round, Deadline? Due, int Addressee) : CaseTask(Id, PersonId.Desk, Round, Due)
{
    internal static Steps Ask(Steps steps, int addressee, int round, string? start = null) => steps.AskOffice(
        id => new PaperDeliveryTask(id, round, steps.Inner(DeadlineRules.PaperDelivery, start: start), addressee), Notice.PaperDelivery);
}

/// <summary>Records that a letter went on paper. The returned form is entered by 提案委, never by the office. 纸质送达登记</summary>
/// <param name="On">The day it was handed over or posted: from the signature to today.</param>
/// <param name="How">In person, by post with its number; 1 to 2000 characters.</param>
public sealed record RecordPaperDelivery(MessageId Id, PersonId By, TaskId Task, DateOnly On, string How) : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        _ when !office.Policy.IsClerk(By) => Refusal.NotTheOffice,
        null => Refusal.TaskIsDone,
        PaperDeliveryTask when On > office.Policy.Day(now) || On < proposal.Replies[Round(proposal) - 1].SignedOn => Refusal.ImpossibleDay,
        PaperDeliveryTask when !Limits.IsReason(How) => Refusal.MannerMissing,
        PaperDeliveryTask task => Delivered(new Steps(proposal, office, now), task),
        _ => Refusal.NotThisTask,
    };

    private int Round(Case proposal) => proposal.Task(Task)!.Round;

    private Decision Delivered(Steps steps, PaperDeliveryTask task)
    {
        bool isDispatched = steps.Deliver(new LetterDelivered(task.Round, task.Addressee, DeliveryWay.Paper, On, How, Task));

        if (!steps.Proposal.AnswersProposers)
        {
            return steps.ThenClosed(null, null, isDispatched);
        }

        // A letter of a round that has meanwhile been reopened is only recorded: its form would come too late.
        if (task.Round < steps.Proposal.Round)
        {
            return steps;
        }

        // Whoever had the link before the letter went on paper may have rated already, and rates once.
        return steps.Proposal.Reply.Ratings.Any(rated => rated.Addressee == task.Addressee)
            ? steps.ThenClosed(null, null, isDispatched)
            : AskForForm(steps, task);
    }

    private static Steps AskForForm(Steps steps, PaperDeliveryTask task) => steps.Ask(
        id => new FeedbackTask(
            id, PersonId.Copy(steps.Office.Policy.Collector!.Id), task.Round, steps.Limit(DeadlineRules.Feedback), task.Addressee),
        (id, form, serial) => new AskForForm(id, form, serial));
}

/// <summary>Asks 提案委 for the form of a proposer who has no address. 请代为收集征询意见表</summary>
public sealed record AskForForm(EffectId Id, TaskId Task, int Serial) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "AskForForm";
}
