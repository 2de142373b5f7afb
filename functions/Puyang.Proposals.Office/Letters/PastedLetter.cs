namespace Puyang.Proposals.Office.Letters;

/// <summary>A whole letter taken over from Word: letterhead, number, title, salutation, signature, date, contact and copies are recognised and taken
/// out, because the program sets them itself. What it takes out changes nothing that the case knows; whatever is not recognised stays in the body.</summary>
public static class PastedLetter
{
    private const int HeadLines = 16;
    private const int TitleLines = 4;
    private const int StrangeTailLines = 2;

    /// <summary>The draft with the text as its body.</summary>
    /// <param name="draft">What is there already. Its title stays, unless it has none; the contact is replaced by a whole one.</param>
    /// <param name="text">A paragraph per line.</param>
    /// <param name="unit">The bureau's name: letterhead and signature.</param>
    /// <param name="own">What the case knows of itself: a letter that names another one brings no contact with it. Null when that is not to be judged.</param>
    public static TakenOver Into(Draft draft, string text, string unit, CaseIdentity? own = null)
    {
        List<string> lines = [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
        LetterParts parts = new();
        Head(lines, unit, parts);
        Tail(lines, unit, parts);
        IReadOnlyList<DraftFinding> strange = own is null ? [] : Foreign.In(parts, own);
        (string? name, string? phone) = ContactLines.Read(parts.Contacts);
        bool takesContact = name is not null && phone is not null && !strange.Any(finding => finding.Weighs);
        return new TakenOver(
            draft with
            {
                Title = draft.Title.Length > 0 ? draft.Title : parts.Title,
                Body = string.Join('\n', lines),
                ContactName = takesContact ? name! : draft.ContactName,
                ContactPhone = takesContact ? phone! : draft.ContactPhone,
                From = strange.Count > 0 ? string.Join('\n', strange.Select(finding => finding.Text)) : parts.IsLetter ? null : draft.From,
            },
            [.. parts.Head, .. parts.Tail],
            [.. strange.Select(finding => finding.Text), .. Unsaid(draft, parts, name, phone, takesContact)]);
    }

    // What the letter says otherwise than the form, and what became of it.
    private static IEnumerable<string> Unsaid(Draft draft, LetterParts parts, string? name, string? phone, bool takesContact)
    {
        if (parts.Title.Length > 0 && draft.Title.Length > 0 && LetterLine.Plain(parts.Title) != LetterLine.Plain(draft.Title))
        {
            yield return $"标题仍为“{draft.Title}”，没有换成来稿的“{parts.Title}”；确需改用的，请在“标题”栏修改。";
        }

        if (name is not null && phone is not null && (name, phone) != (draft.ContactName, draft.ContactPhone))
        {
            yield return takesContact
                ? $"联系人已按来稿填为“{name} {phone}”，请核对。"
                : $"来稿的联系人“{name} {phone}”没有采用，仍为“{draft.ContactName} {draft.ContactPhone}”。";
        }
        else if (name is null != phone is null && name != draft.ContactName && phone != draft.ContactPhone)
        {
            yield return $"来稿只写了联系{(name is null ? $"电话“{phone}”" : $"人“{name}”")}，没有采用，请核对联系人和联系电话。";
        }
    }

    // Of what stands before the text, only what the program prints again is taken out.
    private static void Head(List<string> lines, string unit, LetterParts parts)
    {
        int end = 0;
        HashSet<int> taken = [];
        for (int i = 0; i < Math.Min(lines.Count, HeadLines); i++)
        {
            string plain = LetterLine.Plain(lines[i]);
            if (parts.Title.Length == 0 && TitleAt(lines, i) is > 0 and int count)
            {
                parts.Title = string.Concat(lines.Skip(i).Take(count).Select(LetterLine.Plain));
                taken.UnionWith(Enumerable.Range(i, count));
                end = i + count;
                i = end - 1;
            }
            else if (!LetterParts.IsOwn(plain, unit) && SalutationLine.Of(lines[i], parts.Title.Length > 0 && end == i) is { } salutation)
            {
                parts.Salutation = salutation;
                parts.SalutationText = salutation.Rest.Length == 0 ? lines[i] : lines[i][..^salutation.Rest.Length].Trim();
                taken.Add(i);
                end = i + 1;
                break;
            }
            else if (LetterLine.IsHead(plain) || (LetterLine.IsLetterhead(plain) && (i == 0 || LetterParts.IsOwn(plain, unit))) || LetterLine.IsFoot(plain))
            {
                taken.Add(i);
            }
            else if (LetterLine.IsText(plain))
            {
                break;
            }
        }

        // Neither title nor salutation: it is no letter, and a line at its top is a line of the text.
        int[] leaving = parts.IsLetter ? [.. taken.Where(i => i < end || LetterLine.IsHead(LetterLine.Plain(lines[i]))).OrderDescending()] : [];
        foreach (int i in leaving)
        {
            bool greets = parts.Salutation is { Rest.Length: > 0 } && i == end - 1 && SalutationLine.Of(lines[i], true) is not null;
            parts.Head.Insert(0, greets ? parts.SalutationText : lines[i]);
            parts.Note(lines[i], unit, isHead: true);
            if (greets)
            {
                lines[i] = parts.Salutation!.Rest;
            }
            else
            {
                lines.RemoveAt(i);
            }
        }
    }

    // How many lines from here make one whole title; 0 for none. A title is taken whole or not at all.
    private static int TitleAt(List<string> lines, int from)
    {
        string title = "";
        for (int count = 1; count <= TitleLines && from + count <= lines.Count; count++)
        {
            string plain = LetterLine.Plain(lines[from + count - 1]);
            if (count > 1 && (LetterLine.IsHead(plain) || LetterLine.IsText(plain) || SalutationLine.Of(lines[from + count - 1], false) is not null
                || (count == 2 && !LetterLine.StartsTitle(LetterLine.Plain(lines[from])))))
            {
                return 0;
            }

            title += plain;
            if (LetterLine.IsTitle(title))
            {
                return count;
            }
        }

        return 0;
    }

    private static void Tail(List<string> lines, string unit, LetterParts parts)
    {
        int date = lines.FindLastIndex(line => LetterLine.IsDate(LetterLine.Plain(line)));
        bool isSigned = date > 0 && LetterLine.IsSignature(LetterLine.Plain(lines[date - 1]));
        if (!parts.IsLetter && !(isSigned && LetterParts.IsOwn(LetterLine.Plain(lines[date - 1]), unit)))
        {
            return;
        }

        // Behind the date at most a few lines may be something else; without a date the foot must be one piece.
        int from = date >= 0 && Strange(lines, date + 1) <= StrangeTailLines ? date : lines.Count;
        while (from > 0 && IsTail(LetterLine.Plain(lines[from - 1]), unit, lines.Count > from))
        {
            from--;
        }

        for (int i = lines.Count - 1; i >= from; i--)
        {
            string plain = LetterLine.Plain(lines[i]);
            if (IsTail(plain, unit, true) || (i > from && IsMoreCopies(lines, i)))
            {
                parts.Tail.Insert(0, lines[i]);
                parts.Note(lines[i], unit, isHead: false);
                lines.RemoveAt(i);
            }
        }
    }

    private static int Strange(List<string> lines, int from) => Enumerable.Range(from, lines.Count - from)
        .Count(i => !LetterLine.IsFoot(LetterLine.Plain(lines[i])) && !LetterLine.IsSignature(LetterLine.Plain(lines[i])) && !IsMoreCopies(lines, i));

    // 抄送 over several lines.
    private static bool IsMoreCopies(List<string> lines, int i) => i > 0 && lines[i].Length <= 60 && (lines[i - 1][^1] is '，' or ',' or '、')
        && !LetterLine.IsText(LetterLine.Plain(lines[i].TrimEnd('。', '.')))
        && (LetterLine.IsCopies(LetterLine.Plain(lines[i - 1])) || IsMoreCopies(lines, i - 1));

    private static bool IsTail(string plain, string unit, bool hasFoot) =>
        LetterLine.IsDate(plain) || LetterLine.IsFoot(plain) || LetterParts.IsOwn(plain, unit) || (hasFoot && LetterLine.IsSignature(plain));
}

/// <summary>What became of a pasted letter.</summary>
/// <param name="Draft">The draft with the text.</param>
/// <param name="LeftOut">Lines that the program sets itself and that were therefore taken out, in their order.</param>
/// <param name="Notes">What the letter says otherwise than the case, in Chinese, to be looked at by whoever pasted it.</param>
public sealed record TakenOver(Draft Draft, IReadOnlyList<string> LeftOut, IReadOnlyList<string> Notes);
