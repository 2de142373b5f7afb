using System.Collections.Immutable;
using Puyang.Proposals.Consultation;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Holding;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Issue;

namespace Puyang.Proposals;

/// <summary>One handover of a proposal to the bureau: a main stage, its tasks, and all that came of them. The fold of its journal.</summary>
public sealed record Case
{
    private Case(CaseId id) => Id = id;

    /// <summary>Its identity.</summary>
    public CaseId Id { get; }

    /// <summary>What was handed over; null before the first entry.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>Hash of the fields and text that were read in.</summary>
    public DocumentHash Content { get; init; }

    /// <summary>Other contents that came under the same key, by hash.</summary>
    public ImmutableArray<DocumentHash> Conflicts { get; init; } = [];

    /// <summary>Of these, the ones that were neither adopted nor set aside, oldest first. 待处理的新来文</summary>
    public ImmutableArray<NewFile> NewFiles { get; init; } = [];

    /// <summary>How often what is registered has been set or changed; a correction is made on the newest.</summary>
    public int RegistrationVersion { get; init; }

    /// <summary>The day of the last correction; null while what was registered first stands. 更正登记</summary>
    public DateOnly? CorrectedOn { get; init; }

    /// <summary>Whoever was registered as a proposer and is none; what they said is found by counting from -1.</summary>
    public ImmutableArray<Proposer> FormerProposers { get; init; } = [];

    /// <summary>The case in whose place another was registered, or should be; null where none was named. 作废</summary>
    public CaseId? Successor { get; init; }

    /// <summary>Main stage.</summary>
    public Stage Stage { get; init; }

    /// <summary>Every task ever opened, oldest first.</summary>
    public ImmutableArray<CaseTask> Tasks { get; init; } = [];

    /// <summary>Every link ever issued, oldest first.</summary>
    public ImmutableArray<Link> Links { get; init; } = [];

    /// <summary>The department in charge, by id; null until one is named.</summary>
    public string? Department { get; init; }

    /// <summary>The case officer; null until one is named.</summary>
    public PersonId? Officer { get; init; }

    /// <summary>Every version of the text, oldest first, over all rounds.</summary>
    public ImmutableArray<DraftVersion> Versions { get; init; } = [];

    /// <summary>Each round's reply, first round first. Not empty once the proposal is registered.</summary>
    public ImmutableArray<Reply> Replies { get; init; } = [];

    /// <summary>True where one letter to all was chosen for this joint proposal, false for one each; null for the policy's way. 联名</summary>
    public bool? OneLetter { get; init; }

    /// <summary>What is still to be done outside.</summary>
    public ImmutableArray<Pending> Outbox { get; init; } = [];

    /// <summary>Addresses as they are now, by proposer from 1; null for paper.</summary>
    public ImmutableDictionary<int, string?> Addresses { get; init; } = ImmutableDictionary<int, string?>.Empty;

    /// <summary>Messages that are in the journal, with who sent them.</summary>
    public ImmutableDictionary<MessageId, PersonId> Handled { get; init; } = ImmutableDictionary<MessageId, PersonId>.Empty;

    /// <summary>How many events the journal holds.</summary>
    public int EventCount { get; init; }

    /// <summary>When the newest entry was written.</summary>
    public DateTimeOffset LastAt { get; init; }

    /// <summary>The policy by which its open deadlines are counted.</summary>
    public DocumentHash CountedBy { get; init; }

    /// <summary>How it ended; null while it is open.</summary>
    public CaseOutcome? Outcome { get; init; }

    /// <summary>What the bureau is to do with it, as it is now: an added unit makes it the lead. 承办方式</summary>
    public HandlingRole Role { get; init; }

    /// <summary>True for a key proposal, as it is now. 重点提案</summary>
    public bool IsKey { get; init; }

    /// <summary>Every unit and department whose opinion was asked, in the order of asking. 会办单位</summary>
    public ImmutableArray<CoHandler> CoHandlers { get; init; } = [];

    /// <summary>Every formal letter that asks for opinions, oldest first. 会办征求函</summary>
    public ImmutableArray<RequestLetter> RequestLetters { get; init; } = [];

    /// <summary>Every opinion that came, oldest first. 会办意见</summary>
    public ImmutableArray<OpinionGiven> Opinions { get; init; } = [];

    /// <summary>Every talk with a proposer, oldest first. 沟通记录</summary>
    public ImmutableArray<ConsultationRecorded> Consultations { get; init; } = [];

    /// <summary>True once the 交办机关 has been asked to take it back; it can be asked once. 退回</summary>
    public bool HasAskedReturn { get; init; }

    /// <summary>Why and until when it rests; null while it is handled. 暂停局内时限</summary>
    public CaseHeld? Held { get; init; }

    /// <summary>The proposal with which it is handled; null for one that is handled by itself. 并案</summary>
    public CaseId? JoinedTo { get; init; }

    /// <summary>The proposals that are handled with it, in the order in which they came. 并案</summary>
    public ImmutableArray<CaseId> Joined { get; init; } = [];

    /// <summary>The round of handling, from 1.</summary>
    public int Round => Replies.Length;

    /// <summary>The reply of the current round.</summary>
    public Reply Reply => Replies[^1];

    /// <summary>The newest version of the text in this round; null when there is none yet.</summary>
    public DraftVersion? LatestVersion => Versions.LastOrDefault(version => version.Round == Round);

    /// <summary>Which kind of document ends it: a key of the policy's chains and number series.</summary>
    public string Document => Chain.KindOf(Role);

    /// <summary>False where another unit gets its document and answers the proposers: the lead, or the 交办机关 that passed it on.</summary>
    public bool AnswersProposers => Role != HandlingRole.CoHandler && Proposal?.AnswerTo is null;

    /// <summary>The unit that its document goes to; null where it goes to the proposers.</summary>
    public OtherUnit? Receiver => AnswersProposers ? null : Proposal!.AnswerTo ?? Proposal.Lead;

    /// <summary>To how many its document goes: every proposer, or another unit alone.</summary>
    public int AddresseeCount => AnswersProposers ? Proposal!.Proposers.Count : 1;

    /// <summary>A proposer's name as it was registered.</summary>
    /// <param name="proposer">From 1; below 0 for one who was registered and is not any more.</param>
    public string ProposerName(int proposer) =>
        (proposer < 0 ? FormerProposers[-proposer - 1] : Proposal!.Proposers[proposer - 1]).Name;

    /// <summary>True when its proposers would get one letter to all of them now, false when one each.</summary>
    public bool HasOneLetter(Policy policy) =>
        AnswersProposers && Proposal?.Proposers.Count > 1 && (OneLetter ?? policy.Answer.OneLetterToAll);

    /// <summary>How many letters a round's reply has, once it is signed.</summary>
    public int LetterCount(Reply reply) => reply.IsToAll ? 1 : AddresseeCount;

    /// <summary>True while the round's reply has not left and is still owed: one returned, withdrawn or void owes none.</summary>
    public bool OwesReply => Reply.DispatchedOn is null && Outcome is null;

    /// <summary>True for a case that ended without a reply.</summary>
    public bool HasEnded => Outcome is CaseOutcome.Returned or CaseOutcome.Withdrawn or CaseOutcome.Void;

    /// <summary>True for what rests while the case is on hold: the bureau's own work before the signature. What others owe goes on.</summary>
    public bool IsPaused(CaseTask task) =>
        Held is not null && task is (Assignment.AssignTask or Assignment.AcceptTask or DraftTask or Approval.ReviewTask or ConsultTask
            or RequestReviewTask or RequestSealTask);

    /// <summary>A case of which nothing is known yet.</summary>
    public static Case None(CaseId id) => new(id);

    /// <summary>The task with this id while it waits to be done, or null.</summary>
    public CaseTask? Open(TaskId id) => Task(id) is { Settled: null } open ? open : null;

    /// <summary>The task with this id, done or not, or null.</summary>
    public CaseTask? Task(TaskId id) => Tasks.FirstOrDefault(task => task.Id == id);

    /// <summary>The tasks that wait to be done.</summary>
    public IEnumerable<CaseTask> OpenTasks => Tasks.Where(task => task.Settled is null);

    /// <summary>The link that opens a task now, or null.</summary>
    public Link? LinkOf(TaskId id) => Links.LastOrDefault(link => link.Task == id);

    /// <summary>The case after one more journal entry.</summary>
    public Case After(Entry entry)
    {
        Case folded = entry.Events.Aggregate(this, (proposal, fact) => fact.Apply(proposal, entry));
        return folded with
        {
            EventCount = EventCount + entry.Events.Count,
            LastAt = entry.At,
            CountedBy = EventCount == 0 ? entry.Policy : folded.CountedBy,
            Handled = Handled.SetItem(entry.Id, entry.By),
            Outbox = [.. folded.Outbox, .. entry.Effects.Select(effect => new Pending(effect, 0, entry.At, null, null))],
        };
    }

    internal Case With(CaseTask changed) =>
        this with { Tasks = Tasks.Replace(Tasks.First(task => task.Id == changed.Id), changed) };

    internal Case With(Reply changed) => this with { Replies = Replies.SetItem(changed.Round - 1, changed) };

    internal Case With(CoHandler changed) => this with { CoHandlers = CoHandlers.SetItem(changed.Ordinal - 1, changed) };

    internal Case With(RequestLetter changed) => this with { RequestLetters = RequestLetters.SetItem(changed.Ordinal - 1, changed) };

    /// <summary>Letters of request that are not signed yet go no further.</summary>
    internal Case WithoutRequestsUnderReview(string why) => this with
    {
        RequestLetters = [.. RequestLetters.Select(letter => letter.SignedOn is null && letter.Stopped is null ? letter with { Stopped = why } : letter)],
    };

    /// <summary>Whoever was still asked for an opinion is not asked any more.</summary>
    internal Case WithoutAsked() => this with
    {
        CoHandlers = [.. CoHandlers.Select(unit => unit.Standing == Standing.Asked ? unit with { Standing = Standing.Cancelled } : unit)],
        RequestLetters = [.. RequestLetters.Select(letter => letter is { Way: null, Stopped: null } ? letter with { Stopped = "不再征求" } : letter)],
    };

    internal Case Settle(TaskId id, Entry entry, string how) =>
        Task(id) is { } task ? With(task with { Settled = new Settlement(entry.By, entry.At, how) }) : this;

    /// <summary>Ends every open task of some kind; who ends them did something else.</summary>
    internal Case SettleAll(Func<CaseTask, bool> which, Entry entry, string how) =>
        OpenTasks.Where(which).Aggregate(this, (proposal, task) => proposal.Settle(task.Id, entry, how));
}

/// <summary>How a case ended.</summary>
public enum CaseOutcome
{
    /// <summary>Every proposer was satisfied. 满意</summary>
    Satisfied,

    /// <summary>At least one was basically satisfied and none was not. 基本满意</summary>
    BasicallySatisfied,

    /// <summary>At least one form never came back; it is never counted as satisfaction. 未反馈</summary>
    NotReturned,

    /// <summary>Dissatisfied after the last round; the authorities take over. 不满意</summary>
    Dissatisfied,

    /// <summary>The 交办机关 took it back; another handover is another case. 已退回</summary>
    Returned,

    /// <summary>The proposer withdrew it. 已撤案</summary>
    Withdrawn,

    /// <summary>The bureau's opinion has gone to the lead, which answers the proposer. 会办意见已送</summary>
    OpinionGiven,

    /// <summary>What was done has gone to the 交办机关 that passed the proposal on. 办理意见已报送</summary>
    AnswerReported,

    /// <summary>It should not have been registered: a wrong key, a duplicate, not the bureau's. Counted nowhere. 已作废</summary>
    Void,
}
