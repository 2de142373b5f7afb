namespace Puyang.Proposals.Tests;

/// <summary>What may be done in every situation by everybody, as rows of words.</summary>
/// <remarks>Each act goes to the task it belongs to: an open one of the actor's own, else any open one, else the newest that is done;
/// where the case has never had such a task, to whatever task it has.</remarks>
internal static class Officials
{
    public const string Nothing = "–";
    public const string CannotSend = "/";

    private const string Holder = "该项任务的办理人";

    public static readonly (string Name, Func<Life> Make)[] Situations =
    [
        ("尚未登记", () => new Life()),
        ("待确定承办科室", () => At.Received()),
        ("收到新来文（起草中）", Detours.NewFile),
        ("起草中（待补原文、补全联名人）", Detours.Unread),
        ("登记已作废", Detours.Void),
        ("待签收", () => At.Assigned()),
        ("起草中", () => At.Drafting()),
        ("起草中（已存一稿）", () => At.Drafting().Then(life => life.Save("draft"))),
        ("科室负责人审核中", () => At.FirstReview()),
        ("待签发", () => At.Signing()),
        ("退回修改中", () => At.Signing().Then(life => life.Return())),
        ("已签发待编号", () => At.Signed()),
        ("已编号待制文", () => At.Numbered()),
        ("待用印", () => At.Sealing()),
        ("邮件送达中", () => At.Delivering()),
        ("邮件发不出去", Unsendable),
        ("待纸质送达", () => At.Delivering(Town.OnPaper)),
        ("选定纸质寄送（待寄出）", () => At.Sealing().Then(life => life.Seal() with { Way = LetterWay.Paper })),
        ("纸质已寄出待送达", () => At.Delivering(Town.OnPaper).Then(life => life.Post())),
        ("征询意见", () => At.AwaitingFeedback()),
        ("征询意见（纸质，提案委代收）", () => At.AwaitingFeedback(Town.OnPaper)),
        ("联名件待第二人反馈", () => At.AwaitingFeedback(Town.ByMail, Town.AlsoByMail).Then(life => life.Rate(Satisfaction.Satisfied, addressee: 1))),
        ("已办结（满意）", () => At.Closed()),
        ("已办结（未反馈）", At.NotReturned),
        ("重新办理起草中", At.SecondRound),
        ("再次答复征询意见", At.SecondFeedback),
        ("已办结（两次不满意）", () => At.SecondFeedback().Then(life => life.Rate(Satisfaction.Dissatisfied))),
        ("退回申请待答复", At.Returning),
        ("退回未获同意", Detours.ReturnRefused),
        ("已退回", Detours.Returned),
        ("增办待答复", Detours.UnitsAsked),
        ("延期待答复", () => Detours.ExtensionAsked()),
        ("延期待答复（书面报送）", () => Detours.ExtensionAsked(Town.Bureau)),
        ("延期待书面告知提案人", Detours.ExtensionToTell),
        ("会办意见未到齐", Detours.OpinionsOutstanding),
        ("会办征求函审签中", Detours.RequestReview),
        ("会办征求函待签发", () => Detours.RequestReview().Then(life => life.ApproveRequest())),
        ("会办征求函待用印", Detours.RequestSealing),
        ("会办单位有不同意见", Detours.Disagreed),
        ("会办分歧已报协调", Detours.Referred),
        ("本局科室意见未到", Detours.SectionAsked),
        ("与本局科室分歧已报局领导", Detours.SectionReferred),
        ("会办单位逾期未复", Detours.Late),
        ("已申请先行答复", Detours.ProceedAsked),
        ("已同意先行答复", Detours.Waived),
        ("联合行文单位会签中", Detours.JointSigning),
        ("会办单位待书面抄送", Detours.CopyOnPaper),
        ("起草中（尚未沟通）", () => At.Drafting(Town.Consulting)),
        ("审核中（列为重点后沟通不足）", Detours.NotConsulted),
        ("因提案人不满意退回修改", Detours.HeldBack),
        ("并行会签中", Detours.Parallel),
        ("并行会签中（一人已同意）", Detours.HalfAgreed),
        ("待受托人签发", Detours.Delegated),
        ("审核逾期已升级", Detours.Escalated),
        ("重点提案待签发", Detours.KeySigning),
        ("暂停局内时限（起草中）", Detours.HeldDrafting),
        ("暂停局内时限（审批中）", Detours.HeldReview),
        ("并案办理中", Detours.Joined),
        ("并案主件起草中", Detours.Leading),
        ("并案已签发待沟通", Detours.JointWaiting),
        ("会办件起草中", () => At.CoHandling()),
        ("会办件待签发", Detours.OpinionSigning),
        ("会办件待用印", () => Detours.OpinionSealing()),
        ("会办意见送达中", () => Detours.OpinionDelivering()),
        ("会办意见待纸质送达", () => Detours.OpinionDelivering(true)),
        ("会办件已办结", Detours.OpinionClosed),
        ("联名件起草中", () => At.Drafting(Town.ByMail, Town.AlsoByMail)),
        ("联名件待用印（一封主送全体）", () => At.Sealing(Town.ByMail, Town.AlsoByMail)),
        ("转办件起草中", Detours.PassedOn),
        ("转办件待用印", Detours.ReportSealing),
        ("转办件办理意见已报送", Detours.Reported),
        ("已撤案（审批中撤）", Detours.Withdrawn),
        ("已撤案（编号途中）", Detours.WithdrawnWhileNumbered),
    ];

    // 督查局 is the 交办机关 wherever it answers by link; where it is asked on paper the office records its answer.
    public static readonly string[] Roles = [Holder, "本局其他人", "局办公室", "第一提案人", "督查局（交办机关）", "会办单位", "系统"];

    private const string Local = "本地做法";
    private const string Documents = "《党政机关公文处理工作条例》（中办发〔2012〕14号）";
    private const string Disclosures = "国办发〔2014〕46号：答复与公开一并审查";

    // What the handling rules of many places have in common; where a number of days is meant, the place's own is in office.json.
    private const string Common = "地方提案办理办法通例（数字按本地做法）：";
    private const string Received = Common + "交办后签收登记，时限自交办之日起算";
    private const string Answered = Common + "答复送达每位提案人并抄送交办机关和提案委";
    private const string Rated = Common + "提案人对答复直接反馈，不满意的重新办理";
    private const string Returned = Common + "不属职责的限期内退回一次（3至10日不等），不得自行转办";
    private const string Extended = Common + "期满前报请延期，书面告知提案人，合计不超过6个月";
    private const string CoHandled = Common + "会办意见送主办单位，不直接答复提案人；意见不一致的协调、报请协调后再答复";
    private const string Consulted = Common + "送审前与提案人沟通，未沟通或不满意的不送审、退回";
    private const string Joint = "本地做法：联名提案一封答复主送全体，或每位提案人一封";
    private const string Withdrawal = Common + "提案人书面撤案的，办理即行终止";
    private const string Together = Common + "内容相同的并案办理、分别答复";
    private const string Requests = Common + "由交办机关决定";
    private const string Days = "《民法典》第二百条至第二百零四条；提醒次序为本地做法";
    private const string Machine = "本地做法（系统内部）";

    public static readonly (string Name, string Basis, Func<Life, string, Message> Make)[] Acts =
    [
        ("RegisterProposal 同一内容再来", Received, (life, role) => life.Register(by: Who(role, OnTheRoad(life)))),
        ("RegisterProposal 同号不同内容", Local, (life, role) => life.Register(content: "other", by: Who(role, OnTheRoad(life)))),
        ("CorrectRegistration 更正案由", Local, (life, role) => life.Amend(now => now with { Subject = "加强乡村治理" }, Who(role, OnTheRoad(life)))),
        ("CorrectRegistration 更正电话", Local, (life, role) => life.Amend(
            now => now with { Proposers = [now.Proposers[0] with { Phone = "0393-6666185" }, .. now.Proposers.Skip(1)] }, Who(role, OnTheRoad(life)))),
        ("CorrectRegistration 更正为会办", Local, (life, role) => life.Amend(
            now => now with { Role = HandlingRole.CoHandler, Others = [new OtherUnit("市教育局", HandlingRole.Lead)] }, Who(role, OnTheRoad(life)))),
        ("AdoptNewFile 采用新来文", Local, (life, role) => life.TakeOver(by: Who(role, OnTheRoad(life)))),
        ("SetAsideNewFile 不采用新来文", Local, (life, role) => life.SetAside(by: Who(role, OnTheRoad(life)))),
        ("VoidRegistration 登记作废", Local, (life, role) => life.MakeVoid(Who(role, OnTheRoad(life)))),
        ("AssignDepartment 交科室承办", Local, (life, role) =>
            To<AssignTask>(life, role, (task, by) => new AssignDepartment(life.NewId(), by, task, Town.Care, null, ""))),
        ("AcceptAssignment 签收", Local, (life, role) => To<AcceptTask>(life, role, (task, by) => new AcceptAssignment(life.NewId(), by, task))),
        ("ReturnAssignment 退回", Local, (life, role) => To<AcceptTask>(life, role, (task, by) => new ReturnAssignment(life.NewId(), by, task, "非本科室职责", ""))),
        ("RecallAssignment 收回", Local, (life, role) => new RecallAssignment(life.NewId(), Who(role, OnTheRoad(life)), Id(OnTheRoad(life)), "人员变动")),
        ("SaveDraft 暂存", Local, (life, role) => To<DraftTask>(life, role, (task, by) => life.Save("new text", by, task: task))),
        ("SubmitDraft 送审", Documents, (life, role) => To<DraftTask>(life, role, (task, by) => life.Submit("new text", by, task: task))),
        ("ApproveStep 同意或签发", Documents, (life, role) => To<ReviewTask>(life, role, (task, by) => life.Approve(by, task: task))),
        ("CorrectDraft 修改", Documents, (life, role) => To<ReviewTask>(life, role, (task, by) => life.Correct("corrected", by, Shown(life, task), task: task))),
        ("ReturnDraft 退回修改", Documents, (life, role) => To<ReviewTask>(life, role, (task, by) => life.Return(by, Shown(life, task), task: task))),
        ("ConfirmSealed 用印确认", Documents, (life, role) => To<SealTask>(life, role, (task, by) => life.Seal(by, task))),
        ("RecordPosting 登记寄出", Answered, (life, role) => To<PaperDeliveryTask>(life, role, (task, by) => life.Post(by, task: task))),
        ("RecordLetterReceipt 登记送达", Answered, (life, role) =>
            To<LetterReceiptTask>(life, role, (task, by) => life.HandOver(by, task: task))),
        ("ConfirmReceipt 抄送签收", Answered, (life, role) => To<ReceiptTask>(life, role, (task, by) => life.Receive(by, task))),
        ("RateReply 满意", Rated, (life, role) => To<FeedbackTask>(life, role, (task, by) => new RateReply(life.NewId(), by, task, Satisfaction.Satisfied, ""))),
        ("RateReply 不满意", Rated, (life, role) => To<FeedbackTask>(life, role, (task, by) => new RateReply(life.NewId(), by, task, Satisfaction.Dissatisfied, "没有答复第二点"))),
        ("RateReply 不满意而未写原因", Rated, (life, role) => To<FeedbackTask>(life, role, (task, by) => new RateReply(life.NewId(), by, task, Satisfaction.Dissatisfied, ""))),
        ("RequestReturn 申请退回", Returned, (life, role) => life.GiveBack(Who(role, OnTheRoad(life)))),
        ("RequestUnits 申请增办", Requests, (life, role) => life.AddUnits("市民宗局") with { By = Who(role, OnTheRoad(life)) }),
        ("RequestExtension 申请延期", Extended, (life, role) => life.Extend(Later(life), Who(role, OnTheRoad(life)))),
        ("ReferDisagreement 报请协调", CoHandled, (life, role) => life.Refer(1, Who(role, OnTheRoad(life)))),
        ("RequestToProceed 申请先行答复", Local, (life, role) => To<OpinionTask>(life, role, (task, by) => life.Proceed(task, by))),
        ("AnswerRequest 同意", Requests, (life, role) => To<AuthorityTask>(life, role, (task, by) => new AnswerRequest(life.NewId(), by, task, true, "同意", null))),
        ("AnswerRequest 不同意", Requests, (life, role) => To<AuthorityTask>(life, role, (task, by) => new AnswerRequest(life.NewId(), by, task, false, "应由你局办理", null))),
        ("TakeBackRequest 撤回申请", Local, (life, role) => To<AuthorityTask>(life, role, (task, by) => life.TakeBack(by, task))),
        ("AskOpinion 问外单位", CoHandled, (life, role) => life.Ask("市民宗局", "mzj@example.com", null, Who(role, OnTheRoad(life)))),
        ("AskOpinion 问本局科室", Local, (life, role) => life.Ask("", null, Town.Care, Who(role, OnTheRoad(life)))),
        ("ApproveRequestLetter 征求函同意或签发", Documents, (life, role) => To<RequestReviewTask>(life, role, (task, by) => life.ApproveRequest(by, task: task))),
        ("ReturnRequestLetter 征求函退回", Documents, (life, role) => To<RequestReviewTask>(life, role, (task, by) => life.ReturnRequest(by, task: task))),
        ("SealRequestLetter 征求函用印", Documents, (life, role) => To<RequestSealTask>(life, role, (task, by) => life.SealRequest(by, task: task))),
        ("WithdrawQuestion 撤回征求", Local, (life, role) => To<OpinionTask>(life, role, (task, by) => life.Unask(task, by))),
        ("GiveOpinion 同意", CoHandled, (life, role) => To<OpinionTask>(life, role, (task, by) => new GiveOpinion(life.NewId(), by, task, true, "", "李四", null))),
        ("GiveOpinion 不同意", CoHandled, (life, role) => To<OpinionTask>(life, role, (task, by) => new GiveOpinion(life.NewId(), by, task, false, "资金未落实", "李四", null))),
        ("RecordConsultation 满意", Consulted, (life, role) => life.Talk(by: Who(role, OnTheRoad(life)))),
        ("RecordConsultation 不满意", Consulted, (life, role) => life.Talk(Stance.Dissatisfied, by: Who(role, OnTheRoad(life)))),
        ("RecordConsultation 办后回访", Consulted, (life, role) => life.Talk(by: Who(role, OnTheRoad(life)), phase: ConsultationPhase.FollowUp)),
        ("ChooseLetters 一封主送全体", Joint, (life, role) => life.Choose(true, Who(role, OnTheRoad(life)))),
        ("ChooseLetters 每人一封", Joint, (life, role) => life.Choose(false, Who(role, OnTheRoad(life)))),
        ("HoldCase 暂停局内时限", Local, (life, role) => life.Hold(life.Office.Policy.Day(life.Now).AddDays(20), Who(role, OnTheRoad(life)))),
        ("ResumeCase 恢复", Local, (life, role) => life.Resume(Who(role, OnTheRoad(life)))),
        ("WithdrawProposal 撤案", Withdrawal, (life, role) => life.WithdrawAll(Who(role, OnTheRoad(life)))),
        ("MarkAsKey 列为重点", Local, (life, role) => life.Mark(by: Who(role, OnTheRoad(life)))),
        ("JoinCase 并案", Together, (life, role) => life.Join(Detours.Other, Who(role, OnTheRoad(life)))),
        ("LeaveJoint 取消并案", Local, (life, role) => life.Leave(Who(role, OnTheRoad(life)))),
        ("RecordPaperNotice 书面告知登记", Extended, (life, role) => To<PaperNoticeTask>(life, role, (task, by) => life.Notify(task, by))),
        ("ApproveStep 未确认公开审查", Disclosures, (life, role) => To<ReviewTask>(life, role, (task, by) => life.Approve(by, task: task, isReviewed: false))),
        ("RerouteTask 经办人调离", Local, (life, _) => new RerouteTask(life.NewId(), Id(OnTheRoad(life)))),
        ("TakeJoint 他件请求并入", Together, (life, _) => new TakeJoint(life.NewId(), new CaseId("市-8-6-187-1"))),
        ("DropJoint 他件退出并案", Local, (life, _) => new DropJoint(life.NewId(), new CaseId(Detours.Other))),
        ("ReleaseJoint 主件终止", Local, (life, _) => new ReleaseJoint(life.NewId(), new CaseId(Detours.Other))),
        ("AdoptReply 主件已签发", Together, (life, _) => life.Adopt()),
        ("RenewLink 补发链接", Local, (life, role) => new RenewLink(life.NewId(), Who(role, OnTheRoad(life)), Id(OnTheRoad(life)))),
        ("WithdrawLink 撤回链接", Local, (life, role) => new WithdrawLink(life.NewId(), Who(role, OnTheRoad(life)), Id(OnTheRoad(life)))),
        ("ChangeAddress 改邮箱", Local, (life, role) => life.Move("new@example.com", by: Who(role, OnTheRoad(life)))),
        ("ChangeAddress 改纸质", Local, (life, role) => life.Move(null, by: Who(role, OnTheRoad(life)))),
        ("RetryEffect 重试", Machine, (life, role) => new RetryEffect(life.NewId(), Who(role, OnTheRoad(life)), Pending(life))),
        ("DeadlineReached 任务到期", Days, (life, _) => new DeadlineReached(life.NewId(), Id(OnTheRoad(life)))),
        ("ReplyDeadlineReached 答复到期", Days, (life, _) => new ReplyDeadlineReached(life.NewId(), life.Case.Round)),
        ("ReminderReached 催办任务", Days, (life, _) => new ReminderReached(life.NewId(), Id(OnTheRoad(life)))),
        ("ReminderReached 催办答复", Days, (life, _) => new ReminderReached(life.NewId(), null)),
        ("RecountDeadlines 新设置生效", Days, (life, _) => new RecountDeadlines(life.NewId())),
        ("ClaimEffect 着手", Machine, (life, _) => new ClaimEffect(life.NewId(), Pending(life))),
        ("PutOffEffect 未成", Machine, (life, _) => new PutOffEffect(life.NewId(), Pending(life), life.Case.Outbox.FirstOrDefault()?.ClaimedUntil, "421", false)),
        ("SettleEffect 完成", Machine, Settled),
    ];

    /// <summary>One row: the situation, the role, and what each act leads to.</summary>
    public static string[] Row(string situation, string role)
    {
        Life life = Situations.Single(known => known.Name == situation).Make();
        return [situation, role, .. Acts.Select(act => Cell(life, act.Make(life, role), role))];
    }

    private static string Cell(Life life, Message message, string role)
    {
        // Time and the program speak for themselves; nobody else can send what they send.
        if (role != Roles[^1] && (IsTimes(message) || IsMachines(message)))
        {
            return CannotSend;
        }

        (DateTimeOffset now, Bureau office) = (life.Now, life.Office);
        life.Now = IsTimes(message) ? life.Office.Policy.NextReminding(now.AddYears(1)) : now;
        life.Office = message is RecountDeadlines ? Town.InNextYear(office) : message is RerouteTask ? Town.WithoutOfficer(office) : office;
        Decision decision = life.Decide(message);
        (life.Now, life.Office) = (now, office);
        return decision.Refusal?.Code ?? Words(decision.Events);
    }

    private static bool IsMachines(Message message) =>
        message is ClaimEffect or PutOffEffect or SettleEffect or RerouteTask or TakeJoint or DropJoint or ReleaseJoint or AdoptReply;

    private static bool IsTimes(Message message) => message is DeadlineReached or ReplyDeadlineReached or ReminderReached or RecountDeadlines;

    // Who opens a task opens its link and says so; the table tells only what the act itself is.
    private static string Words(IReadOnlyList<Event> events)
    {
        string[] all = [.. events.Select(fact => fact.GetType().Name)];
        string[] own = [.. all.Where(name => name is not (nameof(TaskOpened) or nameof(LinkIssued)))];
        return all.Length == 0 ? Nothing : string.Join('+', own.Length > 0 ? own : all);
    }

    private static PersonId Who(string role, CaseTask? task) => Array.IndexOf(Roles, role) switch
    {
        0 => task is null || task.Holder == PersonId.Desk ? Town.Clerk : task.Holder,
        1 => Town.Stranger,
        2 => Town.Clerk,
        3 => Town.Miao,
        4 => Town.Supervision,
        5 => PersonId.CoHandler(1),
        _ => PersonId.System,
    };

    private static Message To<T>(Life life, string role, Func<TaskId, PersonId, Message> act)
        where T : CaseTask
    {
        T[] known = [.. life.Case.Tasks.OfType<T>()];
        T[] open = [.. known.Where(task => task.Settled is null)];
        CaseTask? target = open.FirstOrDefault(task => role != Holder && task.Holder == Who(role, task))
            ?? open.FirstOrDefault() ?? known.LastOrDefault() ?? OnTheRoad(life);
        return act(Id(target), Who(role, target));
    }

    // Copies are confirmed beside the main road.
    private static CaseTask? OnTheRoad(Life life) =>
        life.Case.OpenTasks.LastOrDefault(task => task is not ReceiptTask) ?? life.Case.Tasks.LastOrDefault(task => task is not ReceiptTask);

    private static TaskId Id(CaseTask? task) => task?.Id ?? new TaskId("t1");

    private static DateOnly Later(Life life) => (life.Case.Replies.LastOrDefault()?.Due.Due ?? Town.Day(6, 2)).AddDays(20);

    private static DocumentHash Shown(Life life, TaskId task) => (life.Case.Task(task) as ReviewTask)?.Document ?? Town.Hash("nothing");

    private static EffectId Pending(Life life) => life.Case.Outbox.FirstOrDefault()?.Effect.Id ?? new EffectId("0.1");

    private static Message Settled(Life life, string role) =>
        new SettleEffect(life.NewId(), Pending(life), life.Case.Outbox is [{ } first, ..] ? Life.Brings(first.Effect) : new Outcome.Done());

    private static Life Unsendable()
    {
        Life life = At.Delivering();
        return life.Then(delivering => delivering.PutOff(delivering.Due<DeliverReply>()[0], isFinal: true));
    }
}
