using Puyang.Proposals.Calendar;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Pages;
using static Puyang.Proposals.Office.Stages.EventSentence;

namespace Puyang.Proposals.Office.Stages.Calendar;

/// <summary>Events that time and a new policy bring. 期限、催办</summary>
internal static class CalendarSentences
{
    public static readonly IReadOnlyList<EventSentence> All =
    [
        Act<ReplyOverdue>("答复逾期", (_, proposal, _) => $"{Words.Answer(proposal)}逾期"),
        Act<Reminded>("催办", ReminderSent),
        Machinery<PolicyAdopted>("新设置生效", (_, _, _) => "新设置生效，期限按其计算"),
        Consequence<DeadlineMoved>("期限调整", Moved),
    ];

    private static string? ReminderSent(Reminded reminded, Case proposal, Policy policy) => reminded.To.Count == 0 ? null
        : $"{Phrases.Subject(proposal, reminded.Task)}{Rung(reminded.When)}，"
            + $"提醒{string.Join('、', reminded.To.Select(to => policy.Name(proposal, to)))}";

    private static string Rung(string when) => when[0] switch
    {
        '-' => $"到期前{Term.Parse(when[1..]).InChinese}",
        '+' => $"到期后{Term.Parse(when[1..]).InChinese}",
        _ => "到期当天",
    };

    private static string Moved(DeadlineMoved moved, Case proposal, Policy policy)
    {
        string what = moved.From.Due == moved.To.Due
            ? $"期限仍为{Chinese.Date(moved.To.Due)}"
            : $"期限由{Chinese.Date(moved.From.Due)}调整为{Chinese.Date(moved.To.Due)}";
        return $"{Phrases.Subject(proposal, moved.Task)}{what}（{Reason(moved.From, moved.To)}）。{moved.To.Explain()}";
    }

    // Why it moved can be read off the two deadlines: another beginning or a named day, another term, or another calendar.
    private static string Reason(Deadline from, Deadline to) =>
        IsOfCorrection(from, to) ? "登记更正"
            : from.Term != to.Term
            ? to.Grantor is null ? $"时限由{Term.Parse(from.Term!).InChinese}改为{Term.Parse(to.Term!).InChinese}" : "延期"
            : to.Held != from.Held ? "暂停期间停算"
            : to.Grantor is not null ? "延期"
            : from.Within != to.Within || (to.Within is not null && from.Due != to.Due) ? "随答复时限调整"
            : from.IsProvisional && !to.IsProvisional ? WorkCalendar.IsYearEnd(from.Due) ? "次年元旦放假安排已公布" : "该年节假日安排已公布"
            : "节假日安排更新";

    private static bool IsOfCorrection(Deadline from, Deadline to) =>
        from.Rule != to.Rule || from.Base != to.Base
        || (to.Grantor is null && (from.Grantor is not null || (from.Term is null) != (to.Term is null)))
        || (to.Grantor is null && to.Term is null && from.Due != to.Due);
}
