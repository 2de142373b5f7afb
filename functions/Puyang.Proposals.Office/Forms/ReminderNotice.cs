using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Pages;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>How seriously somebody is reminded.</summary>
public enum ReminderLevel
{
    /// <summary>提醒: before the deadline.</summary>
    Remind,

    /// <summary>催办: a deadline has passed.</summary>
    Urge,

    /// <summary>督办: a leader sees to it.</summary>
    Supervise,

    /// <summary>通报: the whole bureau hears of it.</summary>
    Circulate,
}

/// <summary>Tells one person on paper what waits for them. 催办、督办通知</summary>
/// <param name="Level">提醒, 催办, 督办 or 通报.</param>
/// <param name="Holder">Who has the tasks.</param>
/// <param name="Title">职务; null when none is known.</param>
/// <param name="Tasks">What waits, the earliest deadline first.</param>
/// <param name="Action">What is required.</param>
/// <param name="From">Who sends it: the bureau and its proposal office.</param>
/// <param name="On">The day it is written; days left are counted from it.</param>
public sealed record ReminderNotice(
    ReminderLevel Level, string Holder, string? Title, IReadOnlyList<ReminderLine> Tasks, string Action, string From, DateOnly On)
{
    /// <summary>Everything that waits for a person in some cases.</summary>
    /// <param name="action">What is required; null takes the level's usual words.</param>
    public static ReminderNotice Of(
        PersonId holder, IEnumerable<Case> cases, Policy policy, ReminderLevel level, DateOnly today, string? action = null)
    {
        List<(Case Case, CaseTask Task)> waiting =
        [
            .. cases.SelectMany(proposal => proposal.OpenTasks.Select(task => (Case: proposal, Task: task)))
                .Where(pair => pair.Task.Holder == holder)
                .OrderBy(pair => pair.Task.Due?.Due ?? DateOnly.MaxValue),
        ];
        return new ReminderNotice(
            level,
            holder == PersonId.Desk ? policy.Desk.Name : policy.Person(holder)?.Name ?? policy.Copy(holder)?.Name ?? holder.Value,
            policy.Person(holder)?.Title,
            [.. waiting.Select((pair, index) => ReminderLine.Of(index + 1, pair.Case, pair.Task, policy, today))],
            action ?? Usual(level),
            policy.Unit.Name + policy.Desk.Name,
            today);
    }

    /// <summary>What the form can show.</summary>
    public static Schema<ReminderNotice> Schema { get; } = new Schema<ReminderNotice>()
        .Text("level", "级别", "提醒、催办、督办、通报", "催办", notice => Name(notice.Level))
        .Flag("isRemind", "提醒", "级别是提醒", "否", notice => notice.Level == ReminderLevel.Remind)
        .Flag("isUrge", "催办", "级别是催办", "是", notice => notice.Level == ReminderLevel.Urge)
        .Flag("isSupervise", "督办", "级别是督办", "否", notice => notice.Level == ReminderLevel.Supervise)
        .Flag("isCirculate", "通报", "级别是通报", "否", notice => notice.Level == ReminderLevel.Circulate)
        .Text("holder", "责任人", "任务现在在谁手里", "甲某", notice => notice.Holder)
        .Text("title", "职务", "office.json 的 people", "某某科科员", notice => notice.Title, isOptional: true)
        .List("tasks", "任务", "这个人未办的全部任务", "（见下）", ReminderLine.Schema, notice => notice.Tasks, isEssential: true)
        .Number("count", "件数", "任务的件数", "2", notice => notice.Tasks.Count)
        .Text("action", "办理要求", "按级别预填，可改", "请于3个工作日内办结。", notice => notice.Action)
        .Text("from", "发出部门", "office.json 的 unit 和 desk", "某某市民政局办公室", notice => notice.From)
        .Date("on", "发出日期", "制作之日", "2022年5月20日", notice => notice.On);

    /// <summary>The form's entry.</summary>
    public static Form ReminderForm { get; } = new(
        "reminder-notice", "催办通知", "任务临近或超过时限时，书面通知责任人。", Schema,
        new ReminderNotice(
            ReminderLevel.Urge, "甲某", "某某科科员",
            [
                new(1, "市政协八届六次会议第185号提案", "加强和完善社区建设", "起草", "起草中", new(2022, 5, 17), "已逾期3日", new(2022, 7, 1)),
                new(2, "市政协八届平时提案第12号", "规范村（社区）证明事项", "签收", "待签收", new(2022, 5, 23), "还有3日", new(2022, 8, 19)),
            ],
            Usual(ReminderLevel.Urge), "某某市民政局办公室", new(2022, 5, 20)));

    private static string Name(ReminderLevel level) => level switch
    {
        ReminderLevel.Remind => "提醒",
        ReminderLevel.Urge => "催办",
        ReminderLevel.Supervise => "督办",
        _ => "通报",
    };

    private static string Usual(ReminderLevel level) => level switch
    {
        ReminderLevel.Remind => "请妥善安排，在时限前办结；不能按期办结的，请提前说明原因。",
        ReminderLevel.Urge => "请立即办理已逾期的任务，并向办公室书面说明逾期原因和预计办结日期。",
        ReminderLevel.Supervise => "请分管领导督促承办科室限期办结，并将办理情况报主要领导。",
        _ => "现予通报。请限期整改，并将整改情况书面报告办公室。",
    };
}

/// <summary>One task that waits.</summary>
/// <param name="Remaining">还有3日, 今日到期, 已逾期3日: calendar days; empty for a task without a deadline.</param>
/// <param name="ReplyDue">The reply's own limit.</param>
public sealed record ReminderLine(
    int Ordinal, string Proposal, string Subject, string What, string Stage, DateOnly? Due, string Remaining, DateOnly ReplyDue)
{
    /// <summary>What a row can show.</summary>
    public static Schema<ReminderLine> Schema { get; } = new Schema<ReminderLine>()
        .Number("ordinal", "序号", "从 1 起", "1", line => line.Ordinal)
        .Text("proposal", "提案名称", "由层级、届次、案号组成", "市政协八届六次会议第185号提案", line => line.Proposal)
        .Text("subject", "案由", "提案登记", "加强和完善社区建设", line => line.Subject)
        .Text("what", "待办事项", "任务的名称", "起草", line => line.What)
        .Text("stage", "阶段", "提案现在的阶段", "起草中", line => line.Stage)
        .Date("due", "截止日期", "任务的时限；没有起算就没有", "2022年5月17日", line => line.Due, isOptional: true)
        .Text("remaining", "期限情况", "到发出日期为止", "已逾期3日", line => line.Remaining, isOptional: true)
        .Date("replyDue", "答复时限", "提案的答复时限", "2022年7月1日", line => line.ReplyDue);

    internal static ReminderLine Of(int ordinal, Case proposal, CaseTask task, Policy policy, DateOnly today) => new(
        ordinal, Wording.Designation(proposal.Proposal!, policy), proposal.Proposal!.Subject, Words.Name(task), Words.Name(proposal.Stage),
        task.Due?.Due, task.Due is { } due ? Days(due.Due.DayNumber - today.DayNumber) : "", proposal.Replies[task.Round - 1].Due.Due);

    private static string Days(int left) => left switch
    {
        > 0 => $"还有{left}日",
        0 => "今日到期",
        _ => $"已逾期{-left}日",
    };
}
