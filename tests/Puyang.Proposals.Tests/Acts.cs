namespace Puyang.Proposals.Tests;

/// <summary>The messages as a well-behaved person would send them now; a test names only what it does otherwise.</summary>
internal static class Acts
{
    public static RegisterProposal Register(this Life life, Proposal? proposal = null, string content = "content", PersonId? by = null) =>
        new(life.NewId(), by ?? Town.Clerk, proposal ?? Town.Proposal(), Town.Hash(content), Town.Hash("file"));

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
        return new SignedContent(Town.Hash($"content-of-{draft}"), draft, life.Office.Template, life.Office.PolicyHash);
    }

    public static ApproveStep Approve(
        this Life life, PersonId? by = null, DocumentHash? shown = null, SignedContent? content = null, string comment = "", TaskId? task = null)
    {
        SignedContent now = content ?? life.Content();
        return new ApproveStep(life.NewId(), by ?? life.Task<ReviewTask>().Holder, task ?? life.Task<ReviewTask>().Id, shown ?? now.Hash, now, comment);
    }

    public static ReturnDraft Return(
        this Life life, PersonId? by = null, DocumentHash? shown = null, string comment = "请补充数据", TaskId? task = null) => new(
            life.NewId(), by ?? life.Task<ReviewTask>().Holder, task ?? life.Task<ReviewTask>().Id, shown ?? life.Task<ReviewTask>().Document, comment);

    public static CorrectDraft Correct(
        this Life life, string text, PersonId? by = null, DocumentHash? shown = null, DraftFacts? facts = null, TaskId? task = null) => new(
            life.NewId(), by ?? life.Task<ReviewTask>().Holder, task ?? life.Task<ReviewTask>().Id,
            shown ?? life.Task<ReviewTask>().Document, Town.Hash(text), facts ?? Town.Complete);

    public static ConfirmSealed Seal(this Life life, PersonId? by = null, TaskId? task = null, params SealedScan[] scans) =>
        new(life.NewId(), by ?? Town.Clerk, task ?? life.Task<SealTask>().Id, scans);

    public static RecordPaperDelivery HandOver(
        this Life life, PersonId? by = null, DateOnly? on = null, string how = "当面送交", TaskId? task = null) => new(
            life.NewId(), by ?? Town.Clerk, task ?? life.Task<PaperDeliveryTask>().Id, on ?? life.Office.Policy.Day(life.Now), how);

    public static ConfirmReceipt Receive(this Life life, PersonId by, TaskId? task = null) =>
        new(life.NewId(), by, task ?? life.Case.Tasks.OfType<ReceiptTask>().Last(copy => copy.Holder == by).Id, "张三");

    public static RateReply Rate(
        this Life life, Satisfaction rating, PersonId? by = null, int? addressee = null, string comment = "", TaskId? task = null)
    {
        FeedbackTask form = task is { } id ? (FeedbackTask)life.Case.Task(id)! : life.Task<FeedbackTask>(addressee);
        return new RateReply(life.NewId(), by ?? form.Holder, form.Id, rating, comment);
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
}
