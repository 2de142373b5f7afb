namespace Puyang.Proposals.Intake;

/// <summary>Other content that came under the same key and waits for the office's decision. 新来文</summary>
/// <param name="Content">Hash of all that was read.</param>
/// <param name="Source">The file it came in.</param>
/// <param name="Proposal">What it says; null where that was not kept.</param>
/// <param name="On">The day it came.</param>
public sealed record NewFile(DocumentHash Content, DocumentHash Source, Proposal? Proposal, DateOnly On)
{
    /// <summary>What would be registered if it were adopted: what it says, and of what it says nothing what is known.</summary>
    public static Proposal Merged(Case proposal, Proposal read)
    {
        Proposal now = Registration.Of(proposal);
        return now with
        {
            Level = read.Level,
            Term = read.Term,
            Session = read.Session,
            Number = read.Number,
            Subject = read.Subject,
            Body = read.Body,
            LacksText = read.LacksText,
            HandedOver = read.HandedOver,
            NoticeDue = read.NoticeDue,
            Role = read.Role,
            IsSample = read.IsSample,
            Signatories = read.Signatories,
            AnswerTo = read.Role == now.Role ? now.AnswerTo : read.AnswerTo,
            IsKey = read.IsKey ?? now.IsKey,
            Proposers = [.. read.Proposers.Select(proposer => Known(proposer, now))],
            Others = read.Others is { } others ? [.. others.Select(other => Known(other, now))] : null,
            Attachments = read.Attachments ?? now.Attachments,
            Particulars = read.Particulars is { } said ? Known(said, now.Particulars ?? new Particulars()) : now.Particulars,
        };
    }

    // A form seldom has telephone and mailbox; what somebody found out is not lost for that.
    private static Proposer Known(Proposer proposer, Proposal now) => now.Proposers
        .FirstOrDefault(other => (other.Name, other.IsOrganisation) == (proposer.Name, proposer.IsOrganisation)) is not { } known
        ? proposer
        : proposer with
        {
            Email = proposer.Email ?? known.Email,
            Unit = proposer.Unit ?? known.Unit,
            Sector = proposer.Sector ?? known.Sector,
            Phone = proposer.Phone ?? known.Phone,
            PostalAddress = proposer.PostalAddress ?? known.PostalAddress,
        };

    private static OtherUnit Known(OtherUnit other, Proposal now) =>
        other with { Email = other.Email ?? now.Others?.FirstOrDefault(known => known.Name == other.Name)?.Email };

    private static Particulars Known(Particulars said, Particulars known) => new(
        said.NoticeNumber ?? known.NoticeNumber, said.ReceivedAs ?? known.ReceivedAs, said.Category ?? known.Category,
        said.Supervisor ?? known.Supervisor, said.IsPublic ?? known.IsPublic, said.Department ?? known.Department,
        said.Officer ?? known.Officer, said.Remark ?? known.Remark, said.DayOf ?? known.DayOf);
}

/// <summary>Other content under the same key is what is registered from here on. 采用新来文</summary>
/// <param name="Content">Hash of all that was read.</param>
public sealed record NewFileAdopted(DocumentHash Content, string Reason) : Event
{
    // The content before is known too: it is no new file when it comes once more.
    internal override Case Apply(Case proposal, Entry entry) => proposal with
    {
        Content = Content,
        Conflicts = proposal.Conflicts.Contains(proposal.Content) ? proposal.Conflicts : proposal.Conflicts.Add(proposal.Content),
        NewFiles = proposal.NewFiles.RemoveAll(file => file.Content == Content),
    };
}

/// <summary>Other content under the same key was looked at, and what is registered stays. 不采用新来文</summary>
public sealed record NewFileSetAside(DocumentHash Content, string Reason) : Event
{
    internal override Case Apply(Case proposal, Entry entry) =>
        proposal with { NewFiles = proposal.NewFiles.RemoveAll(file => file.Content == Content) };
}

/// <summary>Registers what other content under the same key says, with all that follows from a correction. 采用新来文</summary>
/// <param name="Content">Which content.</param>
/// <param name="Reason">1 to 2000 characters.</param>
/// <param name="Shown">The <see cref="Case.RegistrationVersion"/> beside which it was shown.</param>
public sealed record AdoptNewFile(MessageId Id, PersonId By, DocumentHash Content, string Reason, int Shown) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !office.Policy.IsClerk(By) ? Refusal.NotTheOffice
        : proposal.HasEnded ? Refusal.HasEnded
        : proposal.NewFiles.FirstOrDefault(file => file.Content == Content) is not { } file ? Refusal.NoNewFile
        : file.Proposal is not { } said ? Refusal.NewFileUnread
        : CorrectRegistration.Check(proposal, NewFile.Merged(proposal, said), office, now) is { } refusal ? refusal
        : Shown != proposal.RegistrationVersion ? Refusal.RegistrationChanged
        : !Limits.IsReason(Reason) ? Refusal.ReasonMissing
        : Adopted(new Steps(proposal, office, now), NewFile.Merged(proposal, said));

    private Steps Adopted(Steps steps, Proposal said) =>
        Registration.IsSame(Registration.Of(steps.Proposal), said.Adjusted(steps.Proposal, steps.Office.Policy))
            ? steps.Then(new NewFileAdopted(Content, Reason))
            : Correction.Make(steps.Then(new NewFileAdopted(Content, Reason)), By, said, Reason);
}

/// <summary>Leaves what is registered as it is, and the other content aside. 不采用新来文</summary>
/// <param name="Content">Which content.</param>
/// <param name="Reason">1 to 2000 characters.</param>
public sealed record SetAsideNewFile(MessageId Id, PersonId By, DocumentHash Content, string Reason) : Message(Id, By)
{
    /// <inheritdoc/>
    public override Decision Decide(Case proposal, Bureau office, DateTimeOffset now) =>
        !office.Policy.IsClerk(By) ? Refusal.NotTheOffice
        : proposal.HasEnded ? Refusal.HasEnded
        : !proposal.NewFiles.Any(file => file.Content == Content) ? Refusal.NoNewFile
        : !Limits.IsReason(Reason) ? Refusal.ReasonMissing
        : new Steps(proposal, office, now).Then(new NewFileSetAside(Content, Reason));
}
