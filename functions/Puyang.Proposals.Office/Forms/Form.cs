using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>A kind of document that the bureau makes: what it shows, and the template that it starts with.</summary>
/// <param name="Id">Stored name, and the template's file name without extension: reply-letter. Never renamed.</param>
/// <param name="Name">What the office calls it: 答复函（信函格式）.</param>
/// <param name="Purpose">When it is made and for whom, one sentence in Chinese.</param>
/// <param name="Schema">What its template may show.</param>
/// <param name="Sample">Made-up data that shows everything, for previews.</param>
public sealed record Form(string Id, string Name, string Purpose, Schema Schema, object Sample)
{
    /// <summary>The template's file in the templates folder.</summary>
    public string File => Id + ".docx";
}
