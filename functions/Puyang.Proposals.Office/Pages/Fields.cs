using Microsoft.AspNetCore.Http;
using Puyang.Proposals.Drafting;
using Puyang.Proposals.Office.Letters;

namespace Puyang.Proposals.Office.Pages;

/// <summary>What a form brought, with line ends as the program keeps them.</summary>
public sealed class Fields(IFormCollection form)
{
    /// <summary>Nothing typed yet.</summary>
    public static readonly Fields None = new(FormCollection.Empty);

    /// <summary>Why the form was refused; empty when it was not.</summary>
    public IReadOnlyList<Problem> Problems { get; private init; } = [];

    /// <summary>The same form, with what is wrong with it.</summary>
    public Fields Refused(IEnumerable<Problem> problems) => new(form) { Problems = problems.InOrder() };

    /// <summary>The id of the field that a problem is about; null where it is about none.</summary>
    public string? Id(Problem problem) => problem.Field is not { } field ? null
        : this["ids"] is not { Length: > 0 } ids ? field
        : ids.Replace("*", field, StringComparison.Ordinal);

    /// <summary>What a field says of itself once it was refused: that it is wrong, and for the first of all that it has the focus.</summary>
    /// <param name="id">The field's own id, the only one of its page.</param>
    public IReadOnlyDictionary<string, object>? Mark(string id)
    {
        string[] wrong = [.. Problems.Select(Id).OfType<string>()];
        return !wrong.Contains(id) ? null
            : wrong[0] == id ? new Dictionary<string, object> { ["aria-invalid"] = "true", ["autofocus"] = true }
            : new Dictionary<string, object> { ["aria-invalid"] = "true" };
    }

    /// <summary>The same for a choice out of several, which takes the focus as a whole.</summary>
    /// <param name="role">group where more than one can be chosen.</param>
    public IReadOnlyDictionary<string, object>? MarkGroup(string id, string role = "radiogroup") =>
        Mark(id) is { } marks ? new Dictionary<string, object>(marks) { ["role"] = role, ["tabindex"] = "-1" } : null;

    public string this[string name] => form[name].ToString().ReplaceLineEndings("\n").Trim();

    /// <summary>Every value of a field that can be chosen more than once.</summary>
    public IEnumerable<string> All(string name) => form[name].OfType<string>();

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
