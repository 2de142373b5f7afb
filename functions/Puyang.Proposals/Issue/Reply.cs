using System.Collections.Immutable;
using Puyang.Proposals.Approval;
using Puyang.Proposals.Calendar;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Feedback;

namespace Puyang.Proposals.Issue;

/// <summary>One round's reply, from its deadline to its ratings. 答复</summary>
/// <param name="Round">From 1.</param>
/// <param name="Due">Its legal limit, met at dispatch.</param>
public sealed record Reply(int Round, Deadline Due)
{
    /// <summary>What was signed; null until then.</summary>
    public SignedContent? Signed { get; init; }

    /// <summary>True when one letter to all proposers was signed. 联名</summary>
    public bool IsToAll => Signed?.IsToAll == true;

    /// <summary>成文日期: the day of the signature.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>签发人.</summary>
    public PersonId? SignedBy { get; init; }

    /// <summary>For whom it was signed, when a delegate did; null otherwise. 受委托</summary>
    public PersonId? SignedFor { get; init; }

    /// <summary>How often its limit has been extended.</summary>
    public int Extensions { get; init; }

    /// <summary>发文字号; null until it is given.</summary>
    public string? Number { get; init; }

    /// <summary>The one letter to all, or one per proposer, in their order once all are made.</summary>
    public ImmutableArray<IssuedLetter> Letters { get; init; } = [];

    /// <summary>Sealed scans by letter, from 1.</summary>
    public ImmutableDictionary<int, DocumentHash> Scans { get; init; } = ImmutableDictionary<int, DocumentHash>.Empty;

    /// <summary>How the letters leave; null until they are sealed, and where that was not chosen yet.</summary>
    public LetterWay? Way { get; init; }

    /// <summary>How each letter reached its proposer.</summary>
    public ImmutableArray<LetterDelivered> Deliveries { get; init; } = [];

    /// <summary>Who received which letter on paper, as far as it is known.</summary>
    public ImmutableArray<LetterReceived> Receipts { get; init; } = [];

    /// <summary>When the last letter had left; null until then.</summary>
    public DateOnly? DispatchedOn { get; init; }

    /// <summary>True when the limit passed before dispatch.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>The day of the last reminder of the legal limit, or else the day on which the round began.</summary>
    public DateOnly RemindedOn { get; init; }

    /// <summary>One rating per proposer who gave one.</summary>
    public ImmutableArray<ReplyRated> Ratings { get; init; } = [];

    /// <summary>The file to send to a proposer: the sealed scan if there is one, else the letter.</summary>
    public DocumentHash? FileFor(int addressee) =>
        Scans.TryGetValue(LetterFor(addressee), out DocumentHash scan) ? scan
        : Letters.FirstOrDefault(letter => letter.Addressee == LetterFor(addressee))?.File;

    /// <summary>Which letter a proposer gets, from 1: the one to all, or the own one.</summary>
    public int LetterFor(int addressee) => IsToAll ? 1 : addressee;
}

/// <summary>A letter as it was made; verify makes it again and compares.</summary>
/// <param name="Addressee">Which proposer, from 1; 1 for the one letter to all.</param>
/// <param name="File">The .docx, by its hash.</param>
public sealed record IssuedLetter(int Addressee, DocumentHash File);

/// <summary>A round of handling began; the first with the handover, a further one with a dissatisfied rating. 办理轮次</summary>
public sealed record RoundOpened(int Round, Deadline Due) : Event
{
    internal override Case Apply(Case proposal, Entry entry)
    {
        // What was still open of the round before is over: its letter is being answered anew.
        Case settled = proposal.OpenTasks
            .Where(task => task is FeedbackTask or ReceiptTask or Consultation.ConsultTask or Authority.AuthorityTask && task.Round < Round)
            .Aggregate(proposal, (folded, task) => folded.Settle(task.Id, entry, nameof(RoundOpened)));
        return settled with
        {
            Replies = settled.Replies.Add(new Reply(Round, Due) { RemindedOn = entry.Day }),
            Stage = Round == 1 ? settled.Stage : Stage.Drafting,
            Outcome = null,

            // Handled together once: whoever is dissatisfied is answered by a round of the own.
            Joined = Round == 1 ? settled.Joined : [],
            JoinedTo = Round == 1 ? settled.JoinedTo : null,
        };
    }
}
