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
        ("待分办", () => At.Received()),
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
        ("待反馈", () => At.AwaitingFeedback()),
        ("待反馈（纸质，提案委代收）", () => At.AwaitingFeedback(Town.OnPaper)),
        ("联名件待第二人反馈", () => At.AwaitingFeedback(Town.ByMail, Town.AlsoByMail).Then(life => life.Rate(Satisfaction.Satisfied, addressee: 1))),
        ("已办结（满意）", () => At.Closed()),
        ("已办结（未反馈）", At.NotReturned),
        ("第二轮起草中", At.SecondRound),
        ("第二轮待反馈", At.SecondFeedback),
        ("已办结（两次不满意）", () => At.SecondFeedback().Then(life => life.Rate(Satisfaction.Dissatisfied))),
    ];

    public static readonly string[] Roles = [Holder, "本局其他人", "局办公室", "第一提案人", "督查局", "系统"];

    public static readonly (string Name, Func<Life, string, Message> Make)[] Acts =
    [
        ("RegisterProposal 同一内容再来", (life, role) => life.Register(by: Who(role, OnTheRoad(life)))),
        ("RegisterProposal 同号不同内容", (life, role) => life.Register(content: "other", by: Who(role, OnTheRoad(life)))),
        ("AssignDepartment 分办", (life, role) =>
            To<AssignTask>(life, role, (task, by) => new AssignDepartment(life.NewId(), by, task, Town.Care, null, ""))),
        ("AcceptAssignment 签收", (life, role) => To<AcceptTask>(life, role, (task, by) => new AcceptAssignment(life.NewId(), by, task))),
        ("ReturnAssignment 退回", (life, role) => To<AcceptTask>(life, role, (task, by) => new ReturnAssignment(life.NewId(), by, task, "非本科室职责", ""))),
        ("RecallAssignment 收回", (life, role) => new RecallAssignment(life.NewId(), Who(role, OnTheRoad(life)), Id(OnTheRoad(life)), "人员变动")),
        ("SaveDraft 暂存", (life, role) => To<DraftTask>(life, role, (task, by) => life.Save("new text", by, task: task))),
        ("SubmitDraft 送审", (life, role) => To<DraftTask>(life, role, (task, by) => life.Submit("new text", by, task: task))),
        ("ApproveStep 同意或签发", (life, role) => To<ReviewTask>(life, role, (task, by) => life.Approve(by, task: task))),
        ("CorrectDraft 修改", (life, role) => To<ReviewTask>(life, role, (task, by) => life.Correct("corrected", by, Shown(life, task), task: task))),
        ("ReturnDraft 退回修改", (life, role) => To<ReviewTask>(life, role, (task, by) => life.Return(by, Shown(life, task), task: task))),
        ("ConfirmSealed 用印确认", (life, role) => To<SealTask>(life, role, (task, by) => life.Seal(by, task))),
        ("RecordPaperDelivery 纸质送达登记", (life, role) => To<PaperDeliveryTask>(life, role, (task, by) => life.HandOver(by, task: task))),
        ("ConfirmReceipt 抄送签收", (life, role) => To<ReceiptTask>(life, role, (task, by) => life.Receive(by, task))),
        ("RateReply 满意", (life, role) => To<FeedbackTask>(life, role, (task, by) => new RateReply(life.NewId(), by, task, Satisfaction.Satisfied, ""))),
        ("RateReply 不满意", (life, role) => To<FeedbackTask>(life, role, (task, by) => new RateReply(life.NewId(), by, task, Satisfaction.Dissatisfied, ""))),
        ("RenewLink 补发链接", (life, role) => new RenewLink(life.NewId(), Who(role, OnTheRoad(life)), Id(OnTheRoad(life)))),
        ("WithdrawLink 撤回链接", (life, role) => new WithdrawLink(life.NewId(), Who(role, OnTheRoad(life)), Id(OnTheRoad(life)))),
        ("ChangeAddress 改邮箱", (life, role) => life.Move("new@example.com", by: Who(role, OnTheRoad(life)))),
        ("ChangeAddress 改纸质", (life, role) => life.Move(null, by: Who(role, OnTheRoad(life)))),
        ("RetryEffect 重试", (life, role) => new RetryEffect(life.NewId(), Who(role, OnTheRoad(life)), Pending(life))),
        ("DeadlineReached 任务到期", (life, _) => new DeadlineReached(life.NewId(), Id(OnTheRoad(life)))),
        ("ReplyDeadlineReached 答复到期", (life, _) => new ReplyDeadlineReached(life.NewId(), life.Case.Round)),
        ("ReminderReached 催办任务", (life, _) => new ReminderReached(life.NewId(), Id(OnTheRoad(life)))),
        ("ReminderReached 催办答复", (life, _) => new ReminderReached(life.NewId(), null)),
        ("RecountDeadlines 新设置生效", (life, _) => new RecountDeadlines(life.NewId())),
        ("ClaimEffect 着手", (life, _) => new ClaimEffect(life.NewId(), Pending(life))),
        ("PutOffEffect 未成", (life, _) => new PutOffEffect(life.NewId(), Pending(life), life.Case.Outbox.FirstOrDefault()?.ClaimedUntil, "421", false)),
        ("SettleEffect 完成", Settled),
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
        if (role != Roles[^1] && (IsTimes(message) || message is ClaimEffect or PutOffEffect or SettleEffect))
        {
            return CannotSend;
        }

        (DateTimeOffset now, Bureau office) = (life.Now, life.Office);
        life.Now = IsTimes(message) ? life.Office.Policy.NextReminding(now.AddYears(1)) : now;
        life.Office = message is RecountDeadlines ? Town.NextYear : office;
        Decision decision = life.Decide(message);
        (life.Now, life.Office) = (now, office);
        return decision.Refusal?.Code ?? Words(decision.Events);
    }

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
