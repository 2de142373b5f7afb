using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Intake;

/// <summary>A proposal as a clerk types it: nothing of it is lost, right or wrong. 收文登记</summary>
/// <param name="Values">What stands once, as typed.</param>
/// <param name="Proposers">The rows of proposers that hold anything.</param>
/// <param name="Units">The rows of other units that hold anything.</param>
/// <param name="Attachments">Files that are kept already.</param>
public sealed record TypedProposal(
    IReadOnlyDictionary<Field, string> Values,
    IReadOnlyList<Proposer> Proposers,
    IReadOnlyList<OtherUnit> Units,
    IReadOnlyList<Attachment> Attachments)
{
    internal static readonly TypedProposal Empty = new(new Dictionary<Field, string>(), [], [], []);

    /// <summary>True where the text comes later. 待补原文</summary>
    public bool LacksText { get; init; }

    /// <summary>How many proposers there are in all, as typed; empty where all are named.</summary>
    public string Signatories { get; init; } = string.Empty;

    /// <summary>Which day the handover day is; null where nothing was chosen.</summary>
    public HandoverDay? DayOf { get; init; }

    /// <summary>The refused file that this began with; null where there is none.</summary>
    public DocumentHash? From { get; init; }

    internal string this[Field field] => Values.GetValueOrDefault(field, string.Empty);

    /// <summary>What a file said as far as it could be read.</summary>
    internal static TypedProposal Of(HalfRead half, IReadOnlyList<Level> levels, string own)
    {
        Dictionary<Field, string> values = new(half.Values);
        values[Field.TermAndSession] = Meeting(half.Values);
        if (values.GetValueOrDefault(Field.Level) is { Length: > 0 } level && new LevelText(levels, own).Find(CleanText.Line(level)) is { } found)
        {
            values[Field.Level] = found.Name;
        }

        return new TypedProposal(values, half.Proposers, half.Units, []);
    }

    /// <summary>The proposal with its text, or every problem, each with its field.</summary>
    internal (ReadProposal? Read, IReadOnlyList<Problem> Problems) Check(IReadOnlyList<Level> levels, string own)
    {
        ProposalCheck check = new(Values, [.. Proposers.Select(Named)], Units, levels, own, Labels.Name, []) { MayLackText = LacksText };
        ReadProposal? read = check.Run();
        List<Problem> problems = [.. check.Wrong];
        bool hasText = CleanText.Lines(this[Field.Body]).Length > 0;
        problems.Demand(!LacksText || !hasText, new Problem("提案内容已经填写：请取消勾选“原文稍后补登”，或清空提案内容。", "lacksText"));
        problems.Demand(DayOf is not null, new Problem("请选择交办日期的依据：交办通知（来文）载明的日期，还是交办会日期。", "dayOf"));
        int? all = ChineseNumerals.Parse(Signatories.Trim().TrimEnd('人', '名', '位'));
        problems.Demand(Signatories.Length == 0 || all > Proposers.Count, new Problem(
            $"“提案人总数”写的是“{ProposalCheck.Short(Signatories)}”：应为大于已列人数（{Proposers.Count}）的数；已全部列出的请留空。", "signatories"));
        return read is null || problems.Count > 0 ? (null, problems) : (Completed(read, all), []);
    }

    private ReadProposal Completed(ReadProposal read, int? all) => read with
    {
        Proposal = read.Proposal with
        {
            Signatories = all,
            Particulars = (read.Proposal.Particulars ?? new Particulars()) with { DayOf = DayOf },
            Attachments = Attachments.Count > 0 ? Attachments : null,
        },
    };

    private static Proposer Named(Proposer typed) =>
        typed.IsOrganisation ? typed : typed with { Name = PersonName.WithoutTitle(typed.Name) };

    // A file may say term and session apart.
    private static string Meeting(IReadOnlyDictionary<Field, string> values)
    {
        string both = values.GetValueOrDefault(Field.TermAndSession, string.Empty);
        string term = values.GetValueOrDefault(Field.Term, string.Empty).Trim();
        string session = values.GetValueOrDefault(Field.Session, string.Empty).Trim();
        bool isBetween = FieldText.Yes(values.GetValueOrDefault(Field.BetweenSessions, string.Empty)) is true;
        return both.Length > 0 || term.Length == 0 ? both
            : term.TrimEnd('届') + "届" + (session.Length > 0 ? session.TrimEnd('次') + "次会议" : isBetween ? "平时提案" : string.Empty);
    }
}
