using Puyang.Proposals.Calendar;

namespace Puyang.Proposals.Office.Casework;

/// <summary>What must hold between the parts of office.json.</summary>
internal static class PolicyCheck
{
    /// <summary>How a person is named, as <see cref="Policy.Named"/> reads it.</summary>
    internal const string Whom = "department.head、department.deputy、head:科室编号、duty:职责 或人员编号";

    /// <summary>How a period is written, as <see cref="Term.Parse"/> reads it.</summary>
    internal const string Periods = "5wd（工作日）、7d（日）或 3m（月）";

    private const int MostNames = 99;

    public static IEnumerable<string> Problems(Policy policy) =>
        [
            .. People(policy), .. Departments(policy), .. ApprovalCheck.Problems(policy), .. Numbers(policy), .. Times(policy),
            .. Wordings(policy), .. DealingsCheck.Problems(policy),
        ];

    private static IEnumerable<string> People(Policy policy)
    {
        if (policy.Unit.FormerNames?.Any(former => former.Trim().Length < 2 || former == policy.Unit.Name) == true)
        {
            yield return "unit.formerNames（曾用名）：每个应为至少 2 个字的名称，且不同于现在的 name。";
        }

        foreach (Person person in policy.People.Where(person => !IsAddress(person.Email)))
        {
            yield return $"people：{person.Name}（{person.Id}）的 email“{person.Email}”不是邮箱地址。";
        }

        foreach (IGrouping<PersonId, Person> twice in policy.People.GroupBy(person => person.Id).Where(group => group.Count() > 1))
        {
            yield return $"people：编号 {twice.Key} 用了 {twice.Count()} 次，每人应有自己的编号。";
        }

        if (!policy.People.Any(person => person.Duties.Contains(Duty.Clerk)))
        {
            yield return "people：没有人承担 clerk（提案联络员），办公室页面将无人可以登录。";
        }

        foreach (CopyOffice copy in policy.Copies.Where(copy => !IsAddress(copy.Email) || copy.Copies < 1))
        {
            yield return $"copies：{copy.Name} 的 email 或份数不对。";
        }

        if (policy.Copies.Count(copy => copy.CollectsFeedback) != 1)
        {
            yield return "copies：应当恰有一个单位的 collectsFeedback 为 true（代收纸质征询意见表，通常是提案委）。";
        }

        if (policy.Copies.Count(copy => copy.DecidesHandover) > 1)
        {
            yield return "copies：最多一个单位的 decidesHandover 为 true（交办机关，答复退回、增办、延期等申请）。";
        }

        if (!IsAddress(policy.Desk.Email))
        {
            yield return $"desk：email“{policy.Desk.Email}”不是邮箱地址。";
        }
    }

    private static IEnumerable<string> Departments(Policy policy)
    {
        if (policy.Departments.Count == 0)
        {
            yield return "departments：至少要有一个承办科室。";
        }

        foreach (Department department in policy.Departments)
        {
            foreach (PersonId unknown in department.Officers.Append(department.Head).Append(department.Deputy)
                .Where(id => policy.Person(id) is null))
            {
                yield return $"departments：{department.Name} 里的 {unknown} 不在 people 中。";
            }

            if (department.Officers.Count == 0)
            {
                yield return $"departments：{department.Name} 没有经办人。";
            }
        }
    }

    private static IEnumerable<string> Numbers(Policy policy)
    {
        if (policy.Series.Count(series => series.For == Chain.Reply) != 1)
        {
            yield return "series：应当恰有一个 for 为 reply 的文号系列。";
        }

        if (policy.Series.Count(series => series.For == Chain.Opinion) > 1)
        {
            yield return "series：for 为 opinion（会办意见）的文号系列最多一个；没有时会办意见用 reply 系列。";
        }

        if (policy.Series.Count(series => series.For == Chain.Request) > 1)
        {
            yield return "series：for 为 request（会办征求函）的文号系列最多一个；没有时会办征求函用 opinion 系列。";
        }

        foreach (Series series in policy.Series.Where(series => series.For is not (Chain.Reply or Chain.Opinion or Chain.Request)))
        {
            yield return $"series：{series.Id} 的 for“{series.For}”应为 reply（答复）、opinion（会办意见）或 request（会办征求函）。";
        }

        // The register of numbers knows a series by its id, and a letter by its prefix: either twice would give a number twice.
        foreach (string twice in Twice(policy.Series, series => series.Id, "编号").Concat(Twice(policy.Series, series => series.Prefix, "机关代字")))
        {
            yield return twice;
        }

        foreach (Series series in policy.Series.Where(series => series.StartAt < 1 || series.Prefix.Length == 0))
        {
            yield return $"series：{series.Id} 的 prefix 不能为空，startAt 不能小于 1。";
        }

        if (policy.Classes.FollowUp is { } followed && policy.Classes.Codes.All(known => known.Code != followed))
        {
            yield return $"classes.followUp：codes 里没有“{followed}”。";
        }

        if (policy.Levels.Count == 0 || policy.Classes.Codes.Count == 0)
        {
            yield return "levels、classes：都至少要有一项。";
        }
    }

    private static IEnumerable<string> Times(Policy policy)
    {
        foreach (string rule in DeadlineRules.All.Where(rule => !policy.Times.Limits.ContainsKey(rule)))
        {
            yield return $"times.limits：缺少 {rule}（{DeadlineRules.Name(rule)}）。";
        }

        foreach ((string rule, string term) in policy.Times.Limits.Append(new("linkGrace", policy.Times.LinkGrace)))
        {
            if (!Term.TryParse(term, out _))
            {
                yield return $"times：{rule} 的“{term}”不是期间，应写作 {Periods}。";
            }
        }

        if (policy.Times.MaxRounds is < 1 or > 9)
        {
            yield return "times.maxRounds：应为 1 至 9。";
        }

        foreach (string problem in ReminderCheck.Problems(policy))
        {
            yield return problem;
        }

        foreach (CalendarYear year in policy.Calendar.Years)
        {
            DateOnly[] others = [.. year.Rest.Concat(year.Work).Where(day => !IsOf(year.Year, day))];
            if (others.Length > 0)
            {
                yield return $"calendar：{year.Year} 年里有其他年份的日期（{string.Join('、', others.Select(day => $"{day:yyyy-MM-dd}"))}）："
                    + "元旦放假、调休可以写上一年 12 月 25 日以后的日期，其余请写入各自的年份。";
            }
        }
    }

    // The New Year holiday of a notice may begin in December.
    private static bool IsOf(int year, DateOnly day) => day.Year == year || (day.Year == year - 1 && WorkCalendar.IsYearEnd(day));

    private static IEnumerable<string> Wordings(Policy policy)
    {
        (string Name, string Text, string[] Values)[] wordings =
        [
            ("title", policy.Letter.Title, ["level", "term", "session", "number"]),
            ("intersessionTitle", policy.Letter.IntersessionTitle, ["level", "term", "number"]),
            ("memberSalutation", policy.Letter.MemberSalutation, ["name"]),
            ("organisationSalutation", policy.Letter.OrganisationSalutation, ["name"]),
            ("contact", policy.Letter.Contact, ["name", "phone"]),
            ("opinionTitle", policy.Letter.OpinionTitle, ["level", "term", "session", "number"]),
            ("intersessionOpinionTitle", policy.Letter.IntersessionOpinionTitle, ["level", "term", "number"]),
            ("unitSalutation", policy.Letter.UnitSalutation, ["name"]),
            ("jointSalutation", policy.Letter.JointSalutation, ["names"]),
            ("jointMembers", policy.Letter.JointMembers, ["names"]),
            ("manyMembers", policy.Letter.ManyMembers, ["name", "count"]),
            ("manyOrganisations", policy.Letter.ManyOrganisations, ["name", "count"]),
            ("reportTitle", policy.Letter.ReportTitle, ["level", "term", "session", "number"]),
            ("intersessionReportTitle", policy.Letter.IntersessionReportTitle, ["level", "term", "number"]),
        ];
        if (policy.Letter.Format is not (LetterPolicy.LetterFormat or LetterPolicy.DocumentFormat))
        {
            yield return $"letter.format：“{policy.Letter.Format}”应为 letter（信函格式）或 document（文件格式）。";
        }

        if (policy.Letter.NamesAtMost is < 1 or > MostNames)
        {
            yield return $"letter.namesAtMost：{policy.Letter.NamesAtMost} 应为 1 至 {MostNames}（一封联名答复的称谓最多列几个名字）。";
        }

        foreach (string by in policy.Letter.Signatory ? policy.Chains.Where(chain => chain.Steps.Count > 0).Select(chain => chain.Steps[^1].By)
            .Where(by => policy.Named(by, null) is null).Distinct() : [])
        {
            yield return $"letter.signatory：印签发人时，签发一步的 by 应写 duty:职责 或人员编号，“{by}”因科室而异。";
        }

        foreach (string missing in wordings.SelectMany(wording => wording.Values
            .Where(value => !wording.Text.Contains($"{{{value}}}", StringComparison.Ordinal))
            .Select(value => $"letter.{wording.Name}：缺少 {{{value}}}。")))
        {
            yield return missing;
        }
    }

    private static IEnumerable<string> Twice(IEnumerable<Series> series, Func<Series, string> of, string what) =>
        series.GroupBy(of).Where(same => same.Count() > 1).Select(same => $"series：{what}“{same.Key}”用了 {same.Count()} 次，各系列应当不同。");

    // A department of its own stands for any: head and deputy are always named.
    internal static bool Names(string by, Policy policy) => policy.Named(by, policy.Departments.Count > 0 ? policy.Departments[0] : null) is not null;

    internal static bool IsAddress(string text) => MimeKit.MailboxAddress.TryParse(text, out MimeKit.MailboxAddress? address) && address.Address.Contains('@');
}
