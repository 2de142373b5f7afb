namespace Puyang.Proposals.Drafting;

/// <summary>A version of the text was kept. 保存稿</summary>
public sealed record DraftSaved(TaskId Task, int Number, DocumentHash Document, DraftFacts Facts) : Event
{
    internal override Case Apply(Case proposal, Entry entry) => proposal with
    {
        Versions = proposal.Versions.Add(new DraftVersion(Number, proposal.Round, Document, Facts, entry.By, entry.At)),
    };
}

/// <summary>Keeps the text as it is now; as often as one likes. 暂存</summary>
/// <param name="Shown">The version on which this one was written; null when there was none.</param>
/// <param name="Document">The text's blob, stored before.</param>
public sealed record SaveDraft(MessageId Id, PersonId By, TaskId Task, DocumentHash? Shown, DocumentHash Document, DraftFacts Facts)
    : Message(Id, By), IOfTask
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        Check(proposal, By, Task, Shown) is { } refusal ? refusal
        : proposal.LatestVersion?.Document == Document ? Decision.Nothing
        : new Steps(proposal, office, now).Then(Version(proposal, Task, Document, Facts));

    internal static Refusal? Check(Case proposal, PersonId by, TaskId task, DocumentHash? shown) => proposal.Open(task) switch
    {
        null => Refusal.TaskIsDone,
        DraftTask open when open.Holder != by => Refusal.NotTheHolder,
        DraftTask when proposal.LatestVersion?.Document != shown => Refusal.DocumentChanged,
        DraftTask => null,
        _ => Refusal.NotThisTask,
    };

    internal static DraftSaved Version(Case proposal, TaskId task, DocumentHash document, DraftFacts facts) =>
        new(task, proposal.Versions.Length + 1, document, facts);
}
