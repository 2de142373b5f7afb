using Microsoft.AspNetCore.Http;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Pages;

/// <summary>What a form brought, with line ends as the program keeps them.</summary>
public sealed class Fields(IFormCollection form)
{
    /// <summary>Nothing typed yet.</summary>
    public static readonly Fields None = new(FormCollection.Empty);

    public string this[string name] => form[name].ToString().ReplaceLineEndings("\n").Trim();

    public IFormFileCollection Files => form.Files;

    public bool Has(string name) => form.ContainsKey(name);

    /// <summary>The id made when the form was rendered; a forged or missing one gets a fresh one, which changes nothing.</summary>
    public MessageId Message => new(this["message"] is { Length: 32 } id && id.All(char.IsAsciiHexDigitLower) ? id : Guid.NewGuid().ToString("n"));

    /// <summary>The document that the page showed; null when there was none.</summary>
    public DocumentHash? Shown(string name = "shown") => this[name] is { Length: 64 } hash ? new DocumentHash(hash) : null;

    /// <summary>The draft as typed.</summary>
    /// <param name="proposal">The case: an opinion to a lead unit has neither class nor disclosure.</param>
    public Draft Draft(Case proposal) => new(
        this["title"].Replace("\n", "", StringComparison.Ordinal),
        this["body"],
        this["class"] is { Length: > 0 } code ? code : null,
        Enum.TryParse(this["disclosure"], out Disclosure disclosure) && Enum.IsDefined(disclosure) ? disclosure : null,
        this["disclosureReason"],
        this["contactName"],
        this["contactPhone"],
        proposal.Role == Proposals.Intake.HandlingRole.CoHandler ? true : null);
}
