namespace Puyang.Proposals.Office.Pages;

/// <summary>One thing that is wrong with a form.</summary>
/// <param name="Text">What the person reads, in Chinese.</param>
/// <param name="Field">Which field of the form it is about, by its name; null for the form as a whole.</param>
public sealed record Problem(string Text, string? Field = null)
{
    /// <summary>A problem of the form as a whole.</summary>
    public static implicit operator Problem(string text) => new(text);
}
