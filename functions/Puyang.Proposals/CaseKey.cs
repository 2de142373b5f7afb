using System.Text;

namespace Puyang.Proposals;

/// <summary>Makes the identity of a case: level-term-session-number-handover, for example 市-8-6-185-1.</summary>
/// <remarks>The same text names the blob, the row, the orchestration and the page, so everything outside
/// [0-9A-Za-z] is written as <c>x</c> and four hexadecimal digits, and so is <c>x</c> itself: no two keys meet.</remarks>
public static class CaseKey
{
    /// <summary>Longest id that every store and address takes.</summary>
    public const int MaxLength = 90;

    /// <summary>The id, or null when it would be longer than <see cref="MaxLength"/>.</summary>
    /// <param name="level">层级, as in office.json.</param>
    /// <param name="term">届.</param>
    /// <param name="session">次; null (平时提案) is written as 0.</param>
    /// <param name="number">案号, as written.</param>
    /// <param name="handover">1 for the first handover; a returned proposal that comes again is 2.</param>
    public static CaseId? TryMake(string level, int term, int? session, string number, int handover = 1)
    {
        string id = string.Join('-', Escape(level), term, session ?? 0, Escape(number), handover);
        return id.Length <= MaxLength ? new CaseId(id) : null;
    }

    /// <summary>What an id was made from; null when it is no such id.</summary>
    public static (string Level, int Term, int? Session, string Number, int Handover)? TryRead(CaseId id) =>
        id.Value.Split('-') is [var level, var term, var session, var number, var handover]
        && int.TryParse(term, out int t) && int.TryParse(session, out int s) && int.TryParse(handover, out int h)
        && TryUnescape(level) is { } written && TryUnescape(number) is { } numbered
            ? (written, t, s == 0 ? null : s, numbered, h)
            : null;

    /// <summary>What the ids of all proposals of one meeting begin with: level, term and session, as they stand in the id.</summary>
    public static string Meeting(CaseId id) => string.Join('-', id.Value.Split('-').Take(3));

    private static string? TryUnescape(string part)
    {
        StringBuilder text = new(part.Length);
        for (int i = 0; i < part.Length; i++)
        {
            if (part[i] != 'x')
            {
                text.Append(part[i]);
            }
            else if (i + 4 < part.Length && ushort.TryParse(part.AsSpan(i + 1, 4), System.Globalization.NumberStyles.HexNumber, null, out ushort code))
            {
                text.Append((char)code);
                i += 4;
            }
            else
            {
                return null;
            }
        }

        return text.ToString();
    }

    private static string Escape(string part)
    {
        StringBuilder escaped = new(part.Length);
        foreach (char c in part)
        {
            _ = char.IsAsciiLetterOrDigit(c) && c != 'x' ? escaped.Append(c) : escaped.Append($"x{(int)c:x4}");
        }

        return escaped.ToString();
    }
}
