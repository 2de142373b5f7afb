using Puyang.Proposals.Calendar;

namespace Puyang.Proposals.Office.Casework;

/// <summary>What must hold in the reminders of office.json: a deadline that passes unnoticed is what they are for.</summary>
internal static class ReminderCheck
{
    // What has a term, and the days that are named and not counted.
    private static readonly string[] Rules = [.. DeadlineRules.All, .. DeadlineRules.Optional.Keys, DeadlineRules.Hold, DeadlineRules.Joined];

    public static IEnumerable<string> Problems(Policy policy)
    {
        if (policy.Times.Reminders is not { } reminders)
        {
            return ["times：缺少 reminders（催办规则），可从 templates/offices/office.json 复制。"];
        }

        return
        [
            .. reminders.From < reminders.Until ? Array.Empty<string>() : ["times.reminders：until 应晚于 from。"],
            .. reminders.Ladders.SelectMany(ladder => Ladder(ladder.Key, ladder.Value, policy)),
            .. reminders.Ladders.ContainsKey(Reminders.Usual) ? Array.Empty<string>() : [$"times.reminders：缺少 {Reminders.Usual}（没有单列的时限都用它）。"],
        ];
    }

    private static IEnumerable<string> Ladder(string rule, IReadOnlyList<Rung> rungs, Policy policy)
    {
        string where = $"times.reminders.ladders.{rule}";
        if (rule != Reminders.Usual && !Rules.Contains(rule))
        {
            yield return $"{where}：没有这项时限，可写 {string.Join('、', Rules)} 或 {Reminders.Usual}。";
        }

        foreach (Rung rung in rungs.Where(rung => !rung.IsWellFormed))
        {
            yield return $"{where}：“{rung.When}”应写作 -3d、-2wd（到期前）、0d（到期当天）或 +1wd（到期后）。";
        }

        foreach (string unknown in rungs.SelectMany(rung => rung.To).Distinct()
            .Where(to => to is not (Rung.Holder or Rung.Office) && !PolicyCheck.Names(to, policy)))
        {
            yield return $"{where}：“{unknown}”找不到人：可写 holder（承办人）、office（局办公室）、{PolicyCheck.Whom}。";
        }

        // The form of a proposer lapses on its last day: afterwards there is nothing to remind of.
        if (rule != DeadlineRules.Feedback && !rungs.Any(rung => rung.IsAfter && rung.To.Contains(Rung.Office)))
        {
            yield return $"{where}：至少要有一级在到期后告知 office，否则逾期无人知道。";
        }
    }
}
