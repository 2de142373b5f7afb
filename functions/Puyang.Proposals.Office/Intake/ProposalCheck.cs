using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Makes a proposal of what was filled in, or says everything that is wrong with it.</summary>
/// <param name="values">What was filled in, as text; an empty text is nothing.</param>
/// <param name="proposers">In the order of the proposal.</param>
/// <param name="units">The other units that the notice names.</param>
/// <param name="levels">The CPPCCs this office answers.</param>
/// <param name="own">The bureau's own name; null where it is not known.</param>
/// <param name="name">How the file calls a field.</param>
/// <param name="problems">Takes every problem, in Chinese.</param>
internal sealed class ProposalCheck(
    IReadOnlyDictionary<Field, string> values,
    IReadOnlyList<Proposer> proposers,
    IReadOnlyList<OtherUnit> units,
    IReadOnlyList<Level> levels,
    string? own,
    Func<Field, string> name,
    List<string> problems)
{
    /// <summary>Longest text of one proposal, in characters.</summary>
    internal const int MaxBody = 50_000;

    /// <summary>Most proposers of one proposal: each gets a letter and a form.</summary>
    internal const int MaxProposers = 100;

    private static readonly string[] OrganisationEndings = ["委员会", "联合会", "支部", "工委", "小组", "市委", "县委", "省委", "工商联", "专委会"];

    private const string DateForm = "日期，如 2022年4月1日 或 2022-04-01，年份在 2000 至 2100 之间";

    internal ReadProposal? Run()
    {
        int before = problems.Count;
        Level? level = Level();
        (int? term, int? session) = TermAndSession();
        string number = Length(Field.Number, FieldText.CaseNumber(Value(Field.Number)), 20, "案号，1 至 20 个字符，如 185");
        string subject = Length(Field.Subject, FieldText.Subject(Value(Field.Subject)), 120, "1 至 120 个字的案由");
        string body = Length(Field.Body, CleanText.Lines(values.GetValueOrDefault(Field.Body, string.Empty)), MaxBody, $"提案正文，1 至 {MaxBody} 个字");
        DateOnly? handedOver = Date(Field.HandedOver, isRequired: true);
        DateOnly? noticeDue = Date(Field.NoticeDue, isRequired: false);
        HandlingRole? role = Required(Field.Role, FieldText.Role, "独办、主办、会办、分办之一");
        problems.Demand(noticeDue is null || handedOver is null || noticeDue >= handedOver,
            $"“{name(Field.NoticeDue)}”（{noticeDue:yyyy-MM-dd}）早于“{name(Field.HandedOver)}”（{handedOver:yyyy-MM-dd}）：应当不早于交办日期。");
        CheckProposers();
        IReadOnlyList<OtherUnit>? others = new UnitCheck(role, own, name, problems).Run(units);
        bool? isKey = IsKey();
        problems.Demand(level is null || term is null || number.Length is 0 or > 20 || CaseKey.TryMake(level.Id, term.Value, session, number, 999) is not null,
            $"“{name(Field.Number)}”写的是“{number}”：过长，无法作为案卷标识，请只写编号本身。");
        return problems.Count > before ? null : new ReadProposal(
            new Proposal(level!.Id, term!.Value, session, number, subject, [.. proposers], Hashes.Of(body),
                handedOver!.Value, noticeDue, role!.Value, Value(Field.Remark).Contains("样例", StringComparison.Ordinal), isKey, others),
            body);
    }

    private string Value(Field field) => CleanText.Line(values.GetValueOrDefault(field, string.Empty));

    // Whoever says nothing leaves it to the CPPCC's later notice.
    private bool? IsKey()
    {
        string text = Value(Field.IsKey);
        bool? said = FieldText.Yes(text);
        problems.Demand(said is not null || FieldText.IsUnanswered(text), $"“{name(Field.IsKey)}”写的是“{Short(text)}”：应为“是”或“否”。");
        return FieldText.IsUnanswered(text) ? null : said;
    }

    private Level? Level()
    {
        string known = string.Join('、', levels.Select(level => level.Name));
        return Required(Field.Level, text => levels.FirstOrDefault(level => level.Name == text || level.Id == text), $"以下之一：{known}");
    }

    private (int? Term, int? Session) TermAndSession()
    {
        string both = Value(Field.TermAndSession);
        string flag = Value(Field.BetweenSessions);
        bool? said = FieldText.Yes(flag);
        problems.Demand(said is not null, $"“{name(Field.BetweenSessions)}”写的是“{Short(flag)}”：应为“是”或“否”。");
        bool between = said is true || both.Contains("平时", StringComparison.Ordinal) || both.Contains("闭会", StringComparison.Ordinal)
            || Value(Field.Session).Contains("平时", StringComparison.Ordinal);
        int? term = Count(Field.Term, Value(Field.Term) is { Length: > 0 } own ? own : Before(both, '届'), '届', 99);
        string session = Value(Field.Session) is { Length: > 0 } second ? second : After(both, '届');
        if (!between)
        {
            return (term, Count(Field.Session, session, '次', 50));
        }

        problems.Demand(FieldText.Ordinal(session, '次') is null, $"“{name(Field.Session)}”与“平时提案”只能填一项：平时提案不写第几次会议。");
        return (term, null);
    }

    private static string Before(string text, char unit) => text.IndexOf(unit) is >= 0 and int at ? text[..(at + 1)] : text;

    private static string After(string text, char unit) => text.IndexOf(unit) is >= 0 and int at ? text[(at + 1)..] : string.Empty;

    private int? Count(Field field, string text, char unit, int most)
    {
        int? count = FieldText.Ordinal(text, unit);
        problems.Demand(count is > 0 && count <= most, text.Length == 0
            ? $"没有写明第几{unit}：“{name(Field.TermAndSession)}”应为如“八届六次会议”，平时提案写“八届平时提案”。"
            : $"第几{unit}写的是“{Short(text)}”：应为 1 至 {most} 的数，如“八{unit}”或“8{unit}”。");
        return count;
    }

    private DateOnly? Date(Field field, bool isRequired) =>
        isRequired || Value(field).Length > 0
            ? Required<DateOnly>(field, text => FieldText.Date(text) is { Year: >= 2000 and <= 2100 } date ? date : null, DateForm)
            : null;

    private string Length(Field field, string text, int most, string expected)
    {
        problems.Demand(text.Length > 0, $"“{name(field)}”没有填写：应为{expected}。");
        problems.Demand(text.Length <= most, $"“{name(field)}”有 {text.Length} 个字：应为{expected}。");
        return text;
    }

    private T? Required<T>(Field field, Func<string, T?> read, string expected)
    {
        string text = Value(field);
        T? value = text.Length > 0 ? read(text) : default;
        problems.Demand(value is not null, text.Length == 0
            ? $"“{name(field)}”没有填写：应为{expected}。" : $"“{name(field)}”写的是“{Short(text)}”：应为{expected}。");
        return value;
    }

    private T? Required<T>(Field field, Func<string, T?> read, string expected)
        where T : struct
    {
        string text = Value(field);
        T? value = text.Length > 0 ? read(text) : null;
        problems.Demand(value is not null, text.Length == 0
            ? $"“{name(field)}”没有填写：应为{expected}。" : $"“{name(field)}”写的是“{Short(text)}”：应为{expected}。");
        return value;
    }

    private void CheckProposers()
    {
        problems.Demand(proposers.Count > 0, $"“{name(Field.Proposer)}”没有填写：至少要有一位提案人或一个集体提案单位。");
        problems.Demand(proposers.Count <= MaxProposers, $"提案人有 {proposers.Count} 位：一件提案最多登记 {MaxProposers} 位。");
        foreach (Proposer proposer in proposers)
        {
            CheckProposer(proposer);
        }

        foreach (IGrouping<string, Proposer> twice in proposers.GroupBy(proposer => proposer.Name).Where(same => same.Count() > 1))
        {
            problems.Add($"提案人“{Short(twice.Key)}”出现了 {twice.Count()} 次：每位只列一次。");
        }
    }

    private void CheckProposer(Proposer proposer)
    {
        problems.Demand(proposer.Name.Length is > 0 and <= 60, $"提案人“{Short(proposer.Name)}”的姓名或名称应为 1 至 60 个字。");
        problems.Demand(proposer.Email is null || FieldText.IsEmail(proposer.Email),
            $"提案人“{Short(proposer.Name)}”的电子邮箱“{Short(proposer.Email ?? string.Empty)}”不正确：应为如 name@example.com。");
        problems.Demand(proposer.IsOrganisation || !LooksLikeOrganisation(proposer.Name),
            $"提案人“{Short(proposer.Name)}”像是单位名称：集体提案请填在“{name(Field.Organisation)}”。");
        problems.Demand(!(proposer.Name.StartsWith('等') && proposer.Name.Any(c => c is '人' or '名' or '位')),
            $"提案人中写有“{Short(proposer.Name)}”：请逐一列出全部提案人。");
    }

    private static bool LooksLikeOrganisation(string name) => OrganisationEndings.Any(name.EndsWith);

    internal static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
