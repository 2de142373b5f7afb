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

/// <summary>Records that a letter on paper was posted or given to whoever carries it: it counts as dispatched.
/// The returned form is entered by 提案委, never by the office. 登记寄出</summary>
/// <param name="On">The day it left: from the signature to today.</param>
/// <param name="MailNumber">邮件号, 1 to 60 characters; of what a messenger carries it may be empty.</param>
public sealed record RecordPosting(MessageId Id, PersonId By, TaskId Task, DateOnly On, Carriage Carrier, string MailNumber)
    : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        _ when !office.Policy.IsClerk(By) => Refusal.NotTheOffice,
        null => Refusal.TaskIsDone,
        PaperDeliveryTask task when On > office.Policy.Day(now) || On < proposal.Replies[task.Round - 1].SignedOn =>
            Refusal.ImpossibleDay,
        PaperDeliveryTask when !Limits.IsName(MailNumber) && (Carrier != Carriage.Messenger || MailNumber.Trim().Length > 0) =>
            Refusal.MailNumberMissing,
        PaperDeliveryTask task => Posted(new Steps(proposal, office, now), task),
        _ => Refusal.NotThisTask,
    };

    private Steps Posted(Steps steps, PaperDeliveryTask task)
    {
        task.Leave(steps, On, Carrier, MailNumber.Trim());
        LetterReceiptTask.Ask(steps, task);
        return steps;
    }
}

/// <summary>What follows when a letter on paper leaves.</summary>
internal static class Posting
{
    /// <summary>Records that it has left, and sees to the form that belongs to it.</summary>
    public static Steps Leave(this PaperDeliveryTask task, Steps steps, DateOnly on, Carriage carrier, string mailNumber)
    {
        bool isDispatched = steps.Deliver(
            new LetterDelivered(task.Round, task.Addressee, DeliveryWay.Paper, on, "", task.Id, carrier, mailNumber));

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
        if (steps.Proposal.Reply.Ratings.Any(rated => rated.Addressee == task.Addressee))
        {
            return steps.ThenClosed(null, null, isDispatched);
        }

        // Whoever has the form's link by mail fills it in there; its time runs from now.
        return Form(steps.Proposal, task) is { } form
            ? steps.Then(new DeadlineSet(form.Id, steps.Limit(DeadlineRules.Feedback)))
            : AskForForm(steps, task.Round, task.Addressee);
    }

    /// <summary>Asks 提案委 for the form of a proposer whom no mail reaches.</summary>
    public static Steps AskForForm(Steps steps, int round, int addressee) => steps.Ask(
        id => new FeedbackTask(
            id, PersonId.Copy(steps.Office.Policy.Collector!.Id), round, steps.Limit(DeadlineRules.Feedback), addressee),
        (id, form, serial) => new AskForForm(id, form, serial));

    private static FeedbackTask? Form(Case proposal, PaperDeliveryTask task) => proposal.OpenTasks.OfType<FeedbackTask>()
        .FirstOrDefault(form => form.Round == task.Round && form.Addressee == task.Addressee);
}

/// <summary>Asks 提案委 for the form of a proposer who has no address. 请代为收集征询意见表</summary>
public sealed record AskForForm(EffectId Id, TaskId Task, int Serial) : Effect(Id)
{
    /// <inheritdoc/>
    public override string Step => "AskForForm";
}
