using Puyang.Proposals.Calendar;
using Puyang.Proposals.Consultation;

namespace Puyang.Proposals.Office.Casework;

/// <summary>What must hold in the parts of office.json about dealings with others: other bureaus, proposers, the 交办机关.</summary>
internal static class DealingsCheck
{
    private const int MostTimes = 9;
    private const int LongestName = 60;

    public static IEnumerable<string> Problems(Policy policy) =>
        [
            .. Units(policy), .. Consultation(policy), .. CoHandling(policy), .. Extension(policy), .. Answering(policy), .. Notices(policy),
        ];

    private static IEnumerable<string> Units(Policy policy)
    {
        IReadOnlyList<PartnerUnit> units = policy.Units ?? [];
        foreach (PartnerUnit unit in units.Where(unit => !PolicyCheck.IsAddress(unit.Email)))
        {
            yield return $"units：{unit.Name} 的 email“{unit.Email}”不是邮箱地址。";
        }

        foreach (PartnerUnit unit in units.Where(unit => unit.Name.Trim() != unit.Name || unit.Name.Length is 0 or > LongestName))
        {
            yield return $"units：名称“{unit.Name}”应为 1 至 {LongestName} 个字，前后没有空格。";
        }

        foreach (IGrouping<string, PartnerUnit> twice in units.GroupBy(unit => unit.Name).Where(same => same.Count() > 1))
        {
            yield return $"units：{twice.Key} 写了 {twice.Count()} 次。";
        }

        if (policy.Partner(policy.Unit.Name) is not null)
        {
            yield return $"units：{policy.Unit.Name} 是本单位，不是其他单位。";
        }
    }

    private static IEnumerable<string> Consultation(Policy policy)
    {
        if (policy.Consultation is not { } demanded)
        {
            yield break;
        }

        foreach ((string member, int count) in new[] { ("minimum", demanded.Minimum), ("keyMinimum", demanded.KeyMinimum) }
            .Where(one => one.Item2 is < 0 or > MostTimes))
        {
            yield return $"consultation.{member}：{count} 应为 0 至 {MostTimes}。";
        }

        // A waiver stands for every talk: it is no way of talking.
        if (demanded.KeyChannels is { } ways && (ways.Count == 0 || ways.Any(way => way == Channel.Waived || !Enum.IsDefined(way))))
        {
            string known = string.Join('、', Enum.GetValues<Channel>().Where(way => way != Channel.Waived));
            yield return $"consultation.keyChannels：可写 {known} 中的一项或几项；不限方式时不写。";
        }
    }

    private static IEnumerable<string> CoHandling(Policy policy)
    {
        if (policy.CoHandling is not { } asked)
        {
            yield break;
        }

        if (!Term.TryParse(asked.LatestBeforeDue, out Term before) || before.Unit != TermUnit.Days)
        {
            yield return $"coHandling.latestBeforeDue：“{asked.LatestBeforeDue}”应写作 30d（答复时限届满前若干日）。";
        }

        if (asked.Copies < 1)
        {
            yield return "coHandling.copies：每个会办单位至少一份。";
        }
    }

    private static IEnumerable<string> Extension(Policy policy)
    {
        if (policy.Extension is not { } extension)
        {
            yield break;
        }

        if (extension.Most is < 0 or > MostTimes)
        {
            yield return $"extension.most：{extension.Most} 应为 0 至 {MostTimes}（每轮答复最多延期几次）。";
        }

        if (!Term.TryParse(extension.Cap, out Term cap) || cap.Unit != TermUnit.Months)
        {
            yield return $"extension.cap：“{extension.Cap}”应写作 6m（自交办之日起总共不超过几个月）。";
        }
    }

    private static IEnumerable<string> Answering(Policy policy)
    {
        if (policy.Answering?.PassedOn is not { } levels)
        {
            yield break;
        }

        foreach (string unknown in levels.Where(level => policy.Levels.All(known => known.Id != level)))
        {
            yield return $"answering.passedOn：“{unknown}”不在 levels 中。";
        }

        if (levels.Distinct().Count() < levels.Count)
        {
            yield return "answering.passedOn：同一层级写了两次。";
        }

        // Where nobody is named there is no mailbox, and no name for the salutation.
        if (levels.Count > 0 && policy.Authority is null)
        {
            yield return "answering.passedOn：转办提案的办理意见报送交办机关，copies 中应有一个单位的 decidesHandover 为 true。";
        }
    }

    private static IEnumerable<string> Notices(Policy policy)
    {
        IReadOnlyList<HandoverNotice> notices = policy.Notices ?? [];
        for (int i = 0; i < notices.Count; i++)
        {
            foreach (string problem in Notice($"notices[{i + 1}]", notices[i], policy))
            {
                yield return problem;
            }
        }

        foreach (var twice in notices.GroupBy(notice => (notice.Level, notice.Term, notice.Session)).Where(same => same.Count() > 1))
        {
            yield return $"notices：{twice.Key.Level}{twice.Key.Term}届{(twice.Key.Session is { } session ? $"{session}次会议" : "平时提案")}写了 {twice.Count()} 次，只会用到第一次。";
        }
    }

    private static IEnumerable<string> Notice(string where, HandoverNotice notice, Policy policy)
    {
        if (policy.Levels.All(level => level.Id != notice.Level))
        {
            yield return $"{where}：level“{notice.Level}”不在 levels 中。";
        }

        if (notice.Term is < 1 or > 99 || notice.Session is < 1 or > 50)
        {
            yield return $"{where}：term 应为 1 至 99，session 应为 1 至 50（平时提案不写）。";
        }

        DateOnly[] days = [.. new[] { notice.Due, notice.CollectiveDue }.OfType<DateOnly>()];
        if (days.Length == 0 || days.Any(day => day.Year is < 2000 or > 2100))
        {
            yield return $"{where}：due、collectiveDue 至少写一项，年份在 2000 至 2100 之间。";
        }
    }
}
