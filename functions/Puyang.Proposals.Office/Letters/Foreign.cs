namespace Puyang.Proposals.Office.Letters;

/// <summary>What a text says that is not this case's own: another proposal, session, proposer or unit.</summary>
public static class Foreign
{
    private const int OpeningParagraphs = 3;

    /// <summary>Everything about a draft that should be looked at before it leaves, gravest first.</summary>
    public static IReadOnlyList<DraftFinding> In(Draft draft, CaseIdentity own)
    {
        string[] body = [.. draft.Body.ReplaceLineEndings("\n").Split('\n').Select(LetterLine.Plain).Where(line => line.Length > 0)];
        return
        [
            .. (draft.From ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new DraftFinding(DraftFinding.Body, line, true)),
            .. Title(draft.Title, own, "标题"),
            .. Opening(string.Concat(body.Take(OpeningParagraphs)), own),
            .. Contact(draft, own),
            .. Remains(draft.Body),
            .. Later([.. body.Skip(OpeningParagraphs)], own),
        ];
    }

    /// <summary>What a pasted letter says of itself in the parts that were taken out.</summary>
    internal static IReadOnlyList<DraftFinding> In(LetterParts parts, CaseIdentity own) =>
    [
        .. Title(parts.Title, own, "来稿的标题").Where(finding => finding.Weighs),
        .. Salutation(parts, own),
        .. parts.Strangers.Where(unit => !own.Units.Any(known => IsShort(unit, known))).Distinct()
            .Select(unit => new DraftFinding(DraftFinding.Body, $"来稿的落款或抬头是“{unit}”，不是{own.Units[0]}。", true)),
    ];

    private static IEnumerable<DraftFinding> Title(string title, CaseIdentity own, string what)
    {
        string plain = LetterLine.Plain(title);
        if (plain.Length == 0 || plain == LetterLine.Plain(own.Title))
        {
            yield break;
        }

        string[] others = [.. Citation.Others(plain, own)];
        string[] strangers = [.. Citation.Strangers(plain, own)];
        bool isOpinion = plain.Contains("会办意见", StringComparison.Ordinal) || plain.Contains("协办意见", StringComparison.Ordinal);
        if (others.Length > 0)
        {
            yield return new DraftFinding(DraftFinding.Title, $"{what}写的是{Quoted(others)}，本件是{own.Designation}。", true);
        }

        if (strangers.Length > 0)
        {
            yield return new DraftFinding(DraftFinding.Title, $"{what}写的是{Quoted(strangers)}委员，本件的提案人是{string.Join('、', own.Proposers)}。", true);
        }

        if (isOpinion != own.IsOpinion)
        {
            yield return new DraftFinding(DraftFinding.Title, own.IsOpinion ? $"{what}不是会办意见的标题，本件只向主办单位提出会办意见。" : $"{what}是会办意见的标题，本件应答复提案人。", true);
        }

        if (!LetterLine.IsTitle(plain))
        {
            yield return new DraftFinding(DraftFinding.Title, $"{what}似乎没有写完：“{title}”。", true);
        }

        yield return new DraftFinding(DraftFinding.Title, $"标题已改动，本件预设的标题是“{own.Title}”。");
    }

    private static IEnumerable<DraftFinding> Salutation(LetterParts parts, CaseIdentity own)
    {
        string[] strangers = [.. (parts.Salutation?.Names ?? []).Where(name => !own.Greeted.Any(known => IsSame(name, known, parts.Salutation!.IsUnit)))];
        return strangers.Length == 0 ? []
            : [new DraftFinding(DraftFinding.Body, $"来稿称呼的是{Quoted(strangers)}，本件{(own.IsOpinion ? "的主办单位" : "的提案人")}是{string.Join('、', own.Greeted)}。", true)];
    }

    private static IEnumerable<DraftFinding> Opening(string plain, CaseIdentity own)
    {
        string[] others = [.. Citation.Others(plain, own)];
        if (others.Length > 0)
        {
            yield return new DraftFinding(DraftFinding.Body, $"正文开头写的是{Quoted(others)}，本件是{own.Designation}。", true);
        }

        string[] strangers = [.. Citation.Strangers(plain, own)];
        if (strangers.Length > 0)
        {
            yield return new DraftFinding(DraftFinding.Body, $"正文开头提到{Quoted(strangers)}委员，本件的提案人是{string.Join('、', own.Proposers)}。", true);
        }

        if (Citation.OtherSubject(plain, own) is { } subject)
        {
            yield return new DraftFinding(DraftFinding.Body, $"正文开头引用的案由是“{subject}”，本件的案由是“{own.Subject}”。", true);
        }
    }

    private static IEnumerable<DraftFinding> Contact(Draft draft, CaseIdentity own) =>
        own.ContactName.Length == 0 || (draft.ContactName.Length == 0 && draft.ContactPhone.Length == 0)
            || (LetterLine.Plain(draft.ContactName) == LetterLine.Plain(own.ContactName) && LetterLine.Plain(draft.ContactPhone) == LetterLine.Plain(own.ContactPhone))
                ? []
                : [new DraftFinding(DraftFinding.Contact, $"联系人不是本件经办人（{own.ContactName}　{own.ContactPhone}），请核对姓名和电话。")];

    // What the program prints itself and what stands in the text nevertheless would be printed twice.
    private static IEnumerable<DraftFinding> Remains(string body)
    {
        string[] lines = [.. body.ReplaceLineEndings("\n").Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))];
        for (int i = 0; i < lines.Length; i++)
        {
            string plain = LetterLine.Plain(lines[i]);
            string? kind = LetterLine.IsTitle(plain) ? "标题"
                : LetterLine.IsDate(plain) ? "成文日期"
                : LetterLine.IsCopies(plain) ? "抄送"
                : LetterLine.IsFoot(plain) ? "联系人或版记"
                : i > 0 && i >= lines.Length - 3 && LetterLine.IsSignature(plain) ? "署名"
                : SalutationLine.Of(lines[i], false) is not null ? "称谓"
                : null;
            if (kind is not null)
            {
                yield return new DraftFinding(DraftFinding.Body, $"正文第{i + 1}段“{Short(lines[i].Trim())}”像是{kind}，系统会另外排印，请核对是否重复。");
            }
        }
    }

    // Earlier proposals and the bureau's other replies may well be cited there.
    private static IEnumerable<DraftFinding> Later(string[] body, CaseIdentity own)
    {
        string[] others = [.. body.SelectMany(line => Citation.Others(line, own)).Distinct()];
        return others.Length == 0 ? [] : [new DraftFinding(DraftFinding.Body, $"正文中还提到{Quoted(others)}，请确认是有意引用。")];
    }

    private static bool IsSame(string name, string known, bool isUnit)
    {
        string own = LetterLine.Plain(known);
        return name == own || (isUnit && (IsShort(name, own) || IsShort(own, name)));
    }

    // 民盟市委会 is short for 民盟某市委员会: the same characters in the same order, some left out.
    private static bool IsShort(string name, string full)
    {
        int at = 0;
        foreach (char c in name)
        {
            at = full.IndexOf(c, at) + 1;
            if (at == 0)
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    private static string Quoted(IEnumerable<string> names) => string.Join('、', names.Select(name => $"“{name}”"));

    private static string Short(string line) => line.Length <= 24 ? line : line[..24] + "…";
}
