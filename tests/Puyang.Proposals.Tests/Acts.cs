namespace Puyang.Proposals.Tests;

/// <summary>The messages as a well-behaved person would send them now; a test names only what it does otherwise.</summary>
internal static class Acts
{
    public static RegisterProposal Register(this Life life, Proposal? proposal = null, string content = "content", PersonId? by = null) =>
        new(life.NewId(), by ?? Town.Clerk, proposal ?? Town.Proposal(), Town.Hash(content), Town.Hash("file"));

    /// <summary>What is registered, corrected.</summary>
    public static CorrectRegistration Amend(this Life life, Func<Proposal, Proposal> change, PersonId? by = null, string reason = "核对来文", int? shown = null) => new(
        life.NewId(), by ?? Town.Clerk, change(life.Case.Proposal is null ? Town.Proposal() : Registration.Of(life.Case)), reason,
        shown ?? life.Case.RegistrationVersion);

    /// <summary>Other content under the same key.</summary>
    public static RegisterProposal Again(this Life life, Func<Proposal, Proposal> change, string content = "other") =>
        life.Register(change(life.Case.Proposal is null ? Town.Proposal() : Registration.Of(life.Case)), content);

    public static AdoptNewFile TakeOver(this Life life, string content = "other", PersonId? by = null, string reason = "市政协来文更正") =>
        new(life.NewId(), by ?? Town.Clerk, Town.Hash(content), reason, life.Case.RegistrationVersion);

    public static SetAsideNewFile SetAside(this Life life, string content = "other", PersonId? by = null, string reason = "来文有误") =>
        new(life.NewId(), by ?? Town.Clerk, Town.Hash(content), reason);

    public static VoidRegistration MakeVoid(this Life life, PersonId? by = null, string reason = "案号写错", string? successor = null) =>
        new(life.NewId(), by ?? Town.Clerk, reason, successor is null ? null : new CaseId(successor));

    public static AssignDepartment Assign(
        this Life life, PersonId? by = null, string department = Town.Grassroots, PersonId? officer = null, string note = "", TaskId? task = null) =>
        new(life.NewId(), by ?? Town.Clerk, task ?? life.Task<AssignTask>().Id, department, officer, note);

    public static AcceptAssignment Accept(this Life life, PersonId? by = null, TaskId? task = null) =>
        new(life.NewId(), by ?? Town.Officer, task ?? life.Task<AcceptTask>().Id);

    public static ReturnAssignment SendBack(
        this Life life, PersonId? by = null, string reason = "不属于本科室职责", string owner = "养老服务科", TaskId? task = null) =>
        new(life.NewId(), by ?? Town.Officer, task ?? life.Task<AcceptTask>().Id, reason, owner);

    public static SaveDraft Save(
        this Life life, string text, PersonId? by = null, DraftFacts? facts = null, DocumentHash? shown = null, TaskId? task = null) => new(
            life.NewId(), by ?? Town.Officer, task ?? life.Task<DraftTask>().Id,
            shown ?? life.Case.LatestVersion?.Document, Town.Hash(text), facts ?? Town.Complete);

    public static SubmitDraft Submit(
        this Life life, string text = "draft", PersonId? by = null, DraftFacts? facts = null, DocumentHash? shown = null, TaskId? task = null) => new(
            life.NewId(), by ?? Town.Officer, task ?? life.Task<DraftTask>().Id,
            shown ?? life.Case.LatestVersion?.Document, Town.Hash(text), facts ?? Town.Complete);

    /// <summary>What the signature would bind now.</summary>
    public static SignedContent Content(this Life life)
    {
        DocumentHash draft = life.Case.LatestVersion?.Document ?? Town.Hash("nothing");
        JoinedContent[] joined = [.. life.Case.Joined.Select(other => new JoinedContent(other, Town.Hash($"content-of-{other}"), Town.Hash($"draft-of-{other}")))];
        return new SignedContent(
            Town.Hash($"content-of-{draft}"), draft, life.Office.TemplateOf(life.Case), life.Office.PolicyHash, joined.Length > 0 ? joined : null,
            life.Case.HasOneLetter(life.Office.Policy) ? true : null);
    }

    public static ApproveStep Approve(
        this Life life, PersonId? by = null, DocumentHash? shown = null, SignedContent? content = null, string comment = "", TaskId? task = null,
        bool isReviewed = true)
    {
        SignedContent now = content ?? life.Content();
        return new ApproveStep(
            life.NewId(), by ?? life.Task<ReviewTask>().Holder, task ?? life.Task<ReviewTask>().Id, shown ?? now.Hash, now, comment, isReviewed);
    }

    public static ReturnDraft Return(
        this Life life, PersonId? by = null, DocumentHash? shown = null, string comment = "请补充数据", TaskId? task = null) => new(
            life.NewId(), by ?? life.Task<ReviewTask>().Holder, task ?? life.Task<ReviewTask>().Id, shown ?? life.Task<ReviewTask>().Document, comment);

    public static CorrectDraft Correct(
        this Life life, string text, PersonId? by = null, DocumentHash? shown = null, DraftFacts? facts = null, TaskId? task = null) => new(
            life.NewId(), by ?? life.Task<ReviewTask>().Holder, task ?? life.Task<ReviewTask>().Id,
            shown ?? life.Task<ReviewTask>().Document, Town.Hash(text), facts ?? Town.Complete);

    /// <summary>Letters leave as text, unless there are scans of them.</summary>
    public static ConfirmSealed Seal(this Life life, PersonId? by = null, TaskId? task = null, params SealedScan[] scans) => new(
        life.NewId(), by ?? Town.Clerk, task ?? life.Task<SealTask>().Id, scans, scans.Length > 0 ? LetterWay.Scan : LetterWay.Text);

    public static RecordPosting Post(
        this Life life, PersonId? by = null, DateOnly? on = null, Carriage carrier = Carriage.Registered, string number = "XA12345678941",
        TaskId? task = null) => new(
            life.NewId(), by ?? Town.Clerk, task ?? life.Task<PaperDeliveryTask>().Id, on ?? life.Office.Policy.Day(life.Now), carrier, number);

    /// <summary>Hands over a letter that was not posted, unless a test says which task it is.</summary>
    public static RecordLetterReceipt HandOver(
        this Life life, PersonId? by = null, DateOnly? on = null, string signer = "张三", TaskId? task = null) => new(
            life.NewId(), by ?? Town.Clerk, task ?? life.Task<PaperDeliveryTask>().Id, on ?? life.Office.Policy.Day(life.Now), signer);

    public static ConfirmReceipt Receive(this Life life, PersonId by, TaskId? task = null) =>
        new(life.NewId(), by, task ?? life.Case.Tasks.OfType<ReceiptTask>().Last(copy => copy.Holder == by).Id, "张三");

    public static RateReply Rate(
        this Life life, Satisfaction rating, PersonId? by = null, int? addressee = null, string comment = "", TaskId? task = null)
    {
        FeedbackTask form = task is { } id ? (FeedbackTask)life.Case.Task(id)! : life.Task<FeedbackTask>(addressee);
        string reason = rating == Satisfaction.Dissatisfied && comment.Length == 0 ? "没有答复第二点" : comment;
        return new RateReply(life.NewId(), by ?? form.Holder, form.Id, rating, reason);
    }

    public static RenewLink Renew(this Life life, CaseTask task, PersonId? by = null) => new(life.NewId(), by ?? Town.Clerk, task.Id);

    public static WithdrawLink Withdraw(this Life life, CaseTask task, PersonId? by = null) => new(life.NewId(), by ?? Town.Clerk, task.Id);

    public static ChangeAddress Move(this Life life, string? email, int addressee = 1, PersonId? by = null, string reason = "本人来电") =>
        new(life.NewId(), by ?? Town.Clerk, addressee, email, reason);

    public static ClaimEffect Claim(this Life life, Effect effect) => new(life.NewId(), effect.Id);

    public static SettleEffect Settle(this Life life, Effect effect) => new(life.NewId(), effect.Id, Life.Brings(effect));

    /// <summary>The attempt that is under way has failed.</summary>
    public static PutOffEffect PutOff(this Life life, Effect effect, bool isFinal = false) =>
        new(life.NewId(), effect.Id, life.Case.Outbox.FirstOrDefault(pending => pending.Effect.Id == effect.Id)?.ClaimedUntil, "421", isFinal);

    public static RetryEffect Retry(this Life life, Effect effect, PersonId? by = null) => new(life.NewId(), by ?? Town.Clerk, effect.Id);

    public static DeadlineReached Reach(this Life life, CaseTask task) => new(life.NewId(), task.Id);

    public static ReplyDeadlineReached ReachReply(this Life life, int round = 1) => new(life.NewId(), round);

    /// <summary>The reminder of a task's deadline; null for the reply's.</summary>
    public static ReminderReached Remind(this Life life, CaseTask? task) => new(life.NewId(), task?.Id);

    public static RecountDeadlines Recount(this Life life) => new(life.NewId());

    public static RecallAssignment Recall(this Life life, CaseTask? task = null, PersonId? by = null, string reason = "人员变动") =>
        new(life.NewId(), by ?? Town.Clerk, (task ?? life.Case.OpenTasks.First(open => open is AcceptTask or DraftTask or ReviewTask)).Id, reason);

    public static RequestReturn GiveBack(this Life life, PersonId? by = null, string reason = "不属于本局职责", string unit = "市委社会工作部") =>
        new(life.NewId(), by ?? Town.Clerk, reason, unit);

    public static RequestUnits AddUnits(this Life life, params string[] units) => new(life.NewId(), Town.Clerk, units, "涉及资金");

    public static RequestExtension Extend(this Life life, DateOnly until, PersonId? by = null, string reason = "尚需调研") =>
        new(life.NewId(), by ?? Town.Clerk, until, reason);

    public static ReferDisagreement Refer(this Life life, int unit = 1, PersonId? by = null, string reason = "双方意见不一致") =>
        new(life.NewId(), by ?? Town.Clerk, unit, reason);

    public static RequestToProceed Proceed(this Life life, TaskId task, PersonId? by = null, string reason = "催办无果") =>
        new(life.NewId(), by ?? Town.Clerk, task, reason);

    /// <summary>The authority answers by its link, unless a test says who does.</summary>
    public static AnswerRequest Answer(
        this Life life, bool granted, string note = "经研究决定", DateOnly? until = null, PersonId? by = null, TaskId? task = null)
    {
        AuthorityTask asked = task is { } id ? (AuthorityTask)life.Case.Task(id)! : life.Task<AuthorityTask>();
        return new AnswerRequest(life.NewId(), by ?? (asked.Holder == PersonId.Desk ? Town.Clerk : asked.Holder), asked.Id, granted, note, until);
    }

    public static TakeBackRequest TakeBack(this Life life, PersonId? by = null, TaskId? task = null, string reason = "已协商一致") =>
        new(life.NewId(), by ?? Town.Clerk, task ?? life.Task<AuthorityTask>().Id, reason);

    public static AskOpinion Ask(
        this Life life, string unit, string? email = null, string? department = null, PersonId? by = null, bool? signsJointly = null, string question = "") =>
        new(life.NewId(), by ?? Town.Officer, unit, email, department, question, signsJointly);

    public static WithdrawQuestion Unask(this Life life, TaskId task, PersonId? by = null, string reason = "问错了单位") =>
        new(life.NewId(), by ?? Town.Clerk, task, reason);

    /// <summary>The holder agrees to a letter of request, unless a test says who does.</summary>
    public static ApproveRequestLetter ApproveRequest(this Life life, PersonId? by = null, string comment = "", TaskId? task = null) => new(
        life.NewId(), by ?? life.Asked(task)?.Holder ?? Town.Deputy, task ?? life.Task<RequestReviewTask>().Id, comment);

    public static ReturnRequestLetter ReturnRequest(this Life life, PersonId? by = null, string comment = "请写明所问事项", TaskId? task = null) => new(
        life.NewId(), by ?? life.Asked(task)?.Holder ?? Town.Deputy, task ?? life.Task<RequestReviewTask>().Id, comment);

    public static SealRequestLetter SealRequest(
        this Life life, PersonId? by = null, LetterWay? way = LetterWay.Text, DocumentHash? scan = null, TaskId? task = null) => new(
            life.NewId(), by ?? Town.Clerk, task ?? life.Task<RequestSealTask>().Id, way, scan);

    private static CaseTask? Asked(this Life life, TaskId? task) => task is { } id ? life.Case.Task(id) : life.Task<RequestReviewTask>();

    /// <summary>The newest question to a co-handler.</summary>
    public static OpinionTask Question(this Life life, int unit = 1) => life.Case.Tasks.OfType<OpinionTask>().Last(task => task.CoHandler == unit);

    public static GiveOpinion Opine(
        this Life life, int unit = 1, bool agrees = true, string opinion = "", PersonId? by = null, TaskId? task = null, string signer = "李四")
    {
        OpinionTask asked = task is { } id ? (OpinionTask)life.Case.Task(id)! : life.Question(unit);
        PersonId holder = asked.Holder == PersonId.Desk ? Town.Clerk : asked.Holder;
        return new GiveOpinion(life.NewId(), by ?? holder, asked.Id, agrees, agrees ? opinion : opinion is "" ? "资金来源不落实" : opinion, signer, null);
    }

    public static RecordConsultation Talk(
        this Life life, Stance stance = Stance.Satisfied, Channel channel = Channel.Visit, int addressee = 1, PersonId? by = null, DateOnly? on = null,
        string said = "谈了办理思路", string present = "", ConsultationPhase? phase = null, string? objection = null,
        IReadOnlyList<Evidence>? evidence = null) => new(
            life.NewId(), by ?? Town.Clerk, addressee, channel, on ?? life.Office.Policy.Day(life.Now), present, said, stance, null,
            null, phase, objection, evidence);

    public static ChooseLetters Choose(this Life life, bool oneToAll, PersonId? by = null, string reason = "提案人要求") =>
        new(life.NewId(), by ?? Town.Clerk, oneToAll, reason);

    public static HoldCase Hold(this Life life, DateOnly until, PersonId? by = null, string reason = "等待上级文件") =>
        new(life.NewId(), by ?? Town.Clerk, reason, until);

    public static ResumeCase Resume(this Life life, PersonId? by = null, string reason = "文件已到") => new(life.NewId(), by ?? Town.Clerk, reason);

    public static WithdrawProposal WithdrawAll(this Life life, PersonId? by = null, string basis = "提案人来函") =>
        new(life.NewId(), by ?? Town.Clerk, basis);

    public static MarkAsKey Mark(this Life life, bool isKey = true, PersonId? by = null, string reason = "市政协通知") =>
        new(life.NewId(), by ?? Town.Clerk, isKey, reason);

    public static JoinCase Join(this Life life, string lead, PersonId? by = null, string reason = "内容相同") =>
        new(life.NewId(), by ?? Town.Clerk, new CaseId(lead), reason);

    public static LeaveJoint Leave(this Life life, PersonId? by = null, string reason = "侧重不同") => new(life.NewId(), by ?? Town.Clerk, reason);

    public static RecordPaperNotice Notify(this Life life, TaskId? task = null, PersonId? by = null, DateOnly? on = null, string how = "挂号信") => new(
        life.NewId(), by ?? Town.Clerk, task ?? life.Task<PaperNoticeTask>().Id, on ?? life.Office.Policy.Day(life.Now), how);

    public static RerouteTask Reroute(this Life life, CaseTask task) => new(life.NewId(), task.Id);
}
