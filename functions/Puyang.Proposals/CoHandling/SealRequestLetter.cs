using Puyang.Proposals.Issue;

namespace Puyang.Proposals.CoHandling;

/// <summary>Confirms that a letter of request is printed, proof-read and sealed, and asks its units. 征求函用印确认</summary>
/// <param name="Way">How it leaves; nobody may leave it open.</param>
/// <param name="Scan">The scan of the sealed letter, stored before; needed where it leaves as such, none where the text alone leaves.</param>
/// <param name="Made">The letter as it was made, stored before; what leaves where there is no scan.</param>
public sealed record SealRequestLetter(MessageId Id, PersonId By, TaskId Task, LetterWay? Way, DocumentHash? Scan, DocumentHash? Made = null)
    : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) => proposal.Open(Task) switch
    {
        _ when !office.Policy.IsClerk(By) => Refusal.NotTheOffice,
        null => Refusal.TaskIsDone,
        RequestSealTask when Way is null => Refusal.LetterWayMissing,
        RequestSealTask when Way == LetterWay.Scan && Scan is null => Refusal.ScanMissing,
        RequestSealTask when Way == LetterWay.Text && Scan is not null => Refusal.ScanNotSent,
        RequestSealTask task => Sealed(new Steps(proposal, office, now), task),
        _ => Refusal.NotThisTask,
    };

    private Steps Sealed(Steps steps, RequestSealTask task)
    {
        RequestLetter letter = steps.Proposal.RequestLetters[task.Letter - 1];
        steps.Then(new RequestLetterSealed(Task, task.Letter, Way!.Value, Scan, Made));
        foreach (CoHandler unit in letter.Units.Select(ordinal => steps.Proposal.CoHandlers[ordinal - 1]).Where(unit => unit.Standing == Standing.Asked))
        {
            Requests.Open(steps, unit, letter.Question, task.Letter);
        }

        return steps;
    }
}
