namespace Puyang.Proposals.Office.Intake.Doc;

/// <summary>The head of a Word document before 2007 (FIB): where in its streams the parts stand.</summary>
internal sealed class DocHeader(DocBytes word)
{
    // Word 97. What came before it is built otherwise.
    private const int FirstVersion = 0xC1;

    private readonly int flags = word.UInt16(10);

    internal bool IsWord => word.UInt16(0) is 0xA5EC or 0xA5DC;

    internal bool IsTooOld => word.UInt16(0) != 0xA5EC || word.UInt16(2) < FirstVersion;

    internal bool IsEncrypted => (flags & 0x8100) != 0;

    /// <summary>Which stream holds the tables.</summary>
    internal string TableStream => (flags & 0x0200) != 0 ? "1Table" : "0Table";

    /// <summary>Characters of the body.</summary>
    internal int BodyLength => word.Int32(0x4C);

    internal bool HasNotes => word.Int32(0x50) > 0 || word.Int32(0x60) > 0;

    internal bool HasTextBoxes => word.Int32(0x64) > 0;

    /// <summary>Which piece of text stands where.</summary>
    internal (int At, int Length) Pieces => Place(33);

    internal (int At, int Length) Styles => Place(1);

    internal (int At, int Length) Runs => Place(12);

    internal (int At, int Length) Paragraphs => Place(13);

    private (int, int) Place(int index) => (word.Int32(0x9A + (8 * index)), word.Int32(0x9A + (8 * index) + 4));
}
