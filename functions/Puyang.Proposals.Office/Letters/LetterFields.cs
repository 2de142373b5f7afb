using System.Collections.Frozen;

namespace Puyang.Proposals.Office.Letters;

/// <summary>The tags a template may use: the members of <see cref="Letter"/> in camel case.</summary>
internal static class LetterFields
{
    public const string Body = "body";
    public const string Date = "date";
    public const string Signature = "signature";

    public static readonly FrozenDictionary<string, Func<Letter, string?>> Values = new Dictionary<string, Func<Letter, string?>>
    {
        ["letterhead"] = letter => letter.Letterhead,
        ["number"] = letter => letter.Number,
        ["classMark"] = letter => letter.ClassMark,
        ["title"] = letter => TitleLines.Break(letter.Title),
        ["salutation"] = letter => letter.Salutation,
        [Signature] = letter => letter.Signature,
        [Date] = letter => letter.Date,
        ["contactNote"] = letter => letter.ContactNote,
        ["copies"] = letter => letter.Copies,
    }.ToFrozenDictionary();

    /// <summary>Without these there is no letter.</summary>
    public static readonly IReadOnlyList<string> Required = ["letterhead", "title", "salutation", Body, Date];

    public static readonly string Names =
        "letterhead、number、classMark、title、salutation、body、signature、date、contactNote、copies";
}
