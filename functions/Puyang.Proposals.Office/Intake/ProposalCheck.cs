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

    private readonly List<Problem> wrong = [];
    private Designation? numbered;

    /// <summary>True where the text may come later, as with a list: then only what is there is checked. 待补原文</summary>
    public bool MayLackText { get; init; }

    /// <summary>The problems that were found here, each with its field.</summary>
    internal IReadOnlyList<Problem> Wrong => wrong;

    private const string DateForm = "日期，如 2022年4月1日 或 2022-04-01，年份在 2000 至 2100 之间";

    internal ReadProposal? Run()
    {
        ReadProposal? read = Check();
        problems.AddRange(wrong.Select(problem => problem.Text));
        return wrong.Count > 0 ? null : read;
    }

    private ReadProposal? Check()
    {
        Level? level = Level();
        numbered = Designation.OfNumber(Value(Field.Number));
        (int? term, int? session) = TermAndSession();
        string number = Number();
        string subject = Length(Field.Subject, FieldText.Subject(Value(Field.Subject)), 120, "1 至 120 个字的案由");
        string body = Body();
        DateOnly? handedOver = Date(Field.HandedOver, FieldText.Date, isRequired: true);
        DateOnly? noticeDue = Date(Field.NoticeDue, FieldText.LastDay, isRequired: false);
        HandlingRole? role = Required(Field.Role, FieldText.Role, "独办、主办、会办、分办之一");
        Demand(noticeDue is null || handedOver is null || noticeDue >= handedOver, Field.NoticeDue,
            $"“{name(Field.NoticeDue)}”（{noticeDue:yyyy-MM-dd}）早于“{name(Field.HandedOver)}”（{handedOver:yyyy-MM-dd}）：应当不早于交办日期。");
        new ProposerCheck(name, wrong).Run(proposers);
        IReadOnlyList<OtherUnit>? others = new UnitCheck(role, own, name, wrong).Run(units);
        bool? isKey = IsKey();
        Particulars? particulars = new NoticeFields(values, name, wrong).Read();
        bool isTooLong = level is not null && term is not null && number.Length is > 0 and <= 20
            && CaseKey.TryMake(level.Id, term.Value, session, number, 999) is null;
        Demand(!isTooLong, Field.Number, $"“{name(Field.Number)}”写的是“{number}”：过长，无法作为案卷标识，请只写编号本身。");
        return wrong.Count > 0 ? null : new ReadProposal(
            new Proposal(level!.Id, term!.Value, session, number, subject, [.. proposers], Hashes.Of(body),
                handedOver!.Value, noticeDue, role!.Value, Value(Field.Remark).Contains("样例", StringComparison.Ordinal), isKey, others,
                LacksText: body.Length == 0 ? true : null, Particulars: particulars),
            body);
    }

    private void Demand(bool holds, Field field, string problem) => wrong.Demand(holds, new Problem(problem, FieldNames.Of(field)));

    private string Body()
    {
        string body = CleanText.Lines(values.GetValueOrDefault(Field.Body, string.Empty));
        return MayLackText && body.Length == 0 ? body : Length(Field.Body, body, MaxBody, $"提案正文，1 至 {MaxBody} 个字");
    }

    private string Value(Field field) => CleanText.Line(values.GetValueOrDefault(field, string.Empty));

    // Whoever says nothing leaves it to the CPPCC's later notice.
    private bool? IsKey()
    {
        string text = Value(Field.IsKey);
        bool? said = FieldText.Yes(text);
        Demand(said is not null || FieldText.IsUnanswered(text), Field.IsKey, $"“{name(Field.IsKey)}”写的是“{Short(text)}”：应为“是”或“否”。");
        Demand(said is not false || FieldText.IsUnanswered(text) || numbered is not { IsKey: true }, Field.IsKey,
            $"“{name(Field.Number)}”写的是“{Short(Value(Field.Number))}”，而“{name(Field.IsKey)}”填的是否：两项不符，请核对。");
        return numbered is { IsKey: true } ? true : FieldText.IsUnanswered(text) ? null : said;
    }

    private Level? Level()
    {
        string known = string.Join('、', levels.Select(level => level.Name));
        return Required(Field.Level, new LevelText(levels, own).Find, $"以下之一：{known}");
    }

    private (int? Term, int? Session) TermAndSession()
    {
        string both = Value(Field.TermAndSession);
        bool isSaid = both.Length + Value(Field.Term).Length + Value(Field.Session).Length > 0;
        if (!isSaid && numbered is { Term: not null })
        {
            both = Value(Field.Number);
        }

        string flag = Value(Field.BetweenSessions);
        bool? said = FieldText.Yes(flag);
        Demand(said is not null, Field.BetweenSessions, $"“{name(Field.BetweenSessions)}”写的是“{Short(flag)}”：应为“是”或“否”。");
        bool between = said is true || both.Contains("平时", StringComparison.Ordinal) || both.Contains("闭会", StringComparison.Ordinal)
            || Value(Field.Session).Contains("平时", StringComparison.Ordinal);
        int? term = Count(Field.Term, Value(Field.Term) is { Length: > 0 } own ? own : Before(both, '届'), '届', 99);
        string session = Value(Field.Session) is { Length: > 0 } second ? second : After(both, '届');
        if (!between)
        {
            return Agreed(term, Count(Field.Session, session, '次', 50));
        }

        Demand(FieldText.Ordinal(session, '次') is null, Field.Session, $"“{name(Field.Session)}”与“平时提案”只能填一项：平时提案不写第几次会议。");
        return Agreed(term, null);
    }

    // A number that says its own session has to say the same as the form.
    private (int? Term, int? Session) Agreed(int? term, int? session)
    {
        bool agrees = numbered is null || term is null || ((numbered.Term ?? term) == term
            && (numbered.Session ?? session) == session && (session is null || !numbered.IsBetween));
        Demand(agrees, Field.Number,
            $"“{name(Field.Number)}”写的是“{Short(Value(Field.Number))}”，与“{name(Field.TermAndSession)}”不符，请核对。");
        return (term, session);
    }

    private string Number()
    {
        string written = Value(Field.Number);
        string number = Length(Field.Number, numbered?.Number ?? FieldText.CaseNumber(written), 20, "案号，1 至 20 个字符，如 185");
        Demand(number.Length == 0 || Designation.IsNumber(number, written), Field.Number,
            $"“{name(Field.Number)}”写的是“{Short(written)}”：请只写一个编号本身，如 185；并案、类别等请写在“{name(Field.Remark)}”。");
        return number;
    }

    private static string Before(string text, char unit) => text.IndexOf(unit) is >= 0 and int at ? text[..(at + 1)] : text;

    private static string After(string text, char unit) => text.IndexOf(unit) is >= 0 and int at ? text[(at + 1)..] : string.Empty;

    private int? Count(Field field, string text, char unit, int most)
    {
        int? count = FieldText.Ordinal(text, unit);
        Demand(count is > 0 && count <= most, field, text.Length == 0
            ? $"没有写明第几{unit}：“{name(Field.TermAndSession)}”应为如“八届六次会议”，平时提案写“八届平时提案”。"
            : $"第几{unit}写的是“{Short(text)}”：应为 1 至 {most} 的数，如“八{unit}”或“8{unit}”。");
        return count;
    }

    private DateOnly? Date(Field field, Func<string, DateOnly?> read, bool isRequired) =>
        isRequired || Value(field).Length > 0
            ? Required<DateOnly>(field, text => read(text) is { Year: >= 2000 and <= 2100 } date ? date : null, DateForm)
            : null;

    private string Length(Field field, string text, int most, string expected)
    {
        Demand(text.Length > 0, field, $"“{name(field)}”没有填写：应为{expected}。");
        Demand(text.Length <= most, field, $"“{name(field)}”有 {text.Length} 个字：应为{expected}。");
        return text;
    }

    private T? Required<T>(Field field, Func<string, T?> read, string expected)
    {
        string text = Value(field);
        T? value = text.Length > 0 ? read(text) : default;
        Demand(value is not null, field, text.Length == 0
            ? $"“{name(field)}”没有填写：应为{expected}。" : $"“{name(field)}”写的是“{Short(text)}”：应为{expected}。");
        return value;
    }

    private T? Required<T>(Field field, Func<string, T?> read, string expected)
        where T : struct
    {
        string text = Value(field);
        T? value = text.Length > 0 ? read(text) : null;
        Demand(value is not null, field, text.Length == 0
            ? $"“{name(field)}”没有填写：应为{expected}。" : $"“{name(field)}”写的是“{Short(text)}”：应为{expected}。");
        return value;
    }

    internal static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
