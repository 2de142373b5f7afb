namespace Puyang.Proposals.Office.Letters;

/// <summary>What was found in a pasted letter and taken out of it.</summary>
internal sealed class LetterParts
{
    /// <summary>The title on one line; empty for none.</summary>
    public string Title { get; set; } = "";

    public SalutationLine? Salutation { get; set; }

    /// <summary>The salutation as it stood there, without what followed it.</summary>
    public string SalutationText { get; set; } = "";

    /// <summary>Lines taken from above the text.</summary>
    public List<string> Head { get; } = [];

    /// <summary>Lines taken from below the text.</summary>
    public List<string> Tail { get; } = [];

    /// <summary>Lines that name a person to ask or a telephone.</summary>
    public List<string> Contacts { get; } = [];

    /// <summary>Units other than the bureau in letterhead or signature.</summary>
    public List<string> Strangers { get; } = [];

    /// <summary>True when it has what only a letter has.</summary>
    public bool IsLetter => Title.Length > 0 || Salutation is not null;

    /// <summary>True for the bureau's own name, whole or without its place, as letterhead or signature: 濮阳市民政局（盖章）, 市民政局, 濮阳市民政局文件.</summary>
    public static bool IsOwn(string plain, string unit)
    {
        string name = LetterLine.Signer(plain.EndsWith("文件", StringComparison.Ordinal) ? plain[..^2] : plain) ?? plain;
        return name == unit || (name.Length >= 3 && unit.EndsWith(name, StringComparison.Ordinal)) || (unit.Length >= 3 && name.EndsWith(unit, StringComparison.Ordinal));
    }

    /// <summary>Remembers what a line that is taken out says.</summary>
    public void Note(string line, string unit, bool isHead)
    {
        string plain = LetterLine.Plain(line);
        string name = isHead && plain.EndsWith("文件", StringComparison.Ordinal) ? plain[..^2] : plain;
        if (LetterLine.Signer(name) is { } signer)
        {
            Strangers.AddRange(IsOwn(signer, unit) || signer.StartsWith(unit, StringComparison.Ordinal) ? [] : [signer]);
        }
        else if (!LetterLine.IsCopies(plain))
        {
            Contacts.Insert(isHead ? Contacts.Count : 0, line);
        }
    }
}
