namespace Puyang.Proposals.Office.Letters;

/// <summary>Something about a text that whoever writes, checks or signs it should look at.</summary>
/// <param name="Field">The form's field beside which it is said: title, body or contactName.</param>
/// <param name="Text">In Chinese.</param>
/// <param name="Weighs">True when the text seems to speak of another proposal, person or unit: whoever sends it up the chain confirms that it does not.</param>
public sealed record DraftFinding(string Field, string Text, bool Weighs = false)
{
    /// <summary>The form's field for the title.</summary>
    public const string Title = "title";

    /// <summary>The form's field for the text.</summary>
    public const string Body = "body";

    /// <summary>The form's field for the person to ask.</summary>
    public const string Contact = "contactName";
}
