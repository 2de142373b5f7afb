using System.Globalization;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Pages;

/// <summary>The form 更正登记: what is registered, or what was typed over it. Nothing of it is lost, right or wrong.</summary>
/// <param name="Values">The fields that stand once, by the names of the page.</param>
/// <param name="Proposers">A row each; an empty one is nobody.</param>
/// <param name="Units">The other units, a row each.</param>
/// <param name="LacksText">True where the text is still to come.</param>
public sealed record RegistrationForm(
    IReadOnlyDictionary<string, string> Values, IReadOnlyList<Proposer> Proposers, IReadOnlyList<OtherUnit> Units, bool LacksText)
{
    /// <summary>The names of the fields that stand once, in the order of the page.</summary>
    internal static readonly IReadOnlyList<string> Single =
    [
        "subject", "body", "handedOver", "noticeDue", "role", "isKey", "signatories", "noticeNumber", "receivedAs", "category",
        "supervisor", "isPublic", "department", "officer", "remark",
    ];

    // More rows than these are nobody's typing.
    private const int MostRows = 200;

    public string this[string name] => Values.GetValueOrDefault(name, "");

    /// <summary>The form filled with what is registered.</summary>
    /// <param name="text">The proposal's own text.</param>
    public static RegistrationForm Of(Proposal proposal, string text)
    {
        Particulars said = proposal.Particulars ?? new Particulars();
        Dictionary<string, string> values = new()
        {
            ["subject"] = proposal.Subject,
            ["body"] = text,
            ["handedOver"] = Day(proposal.HandedOver),
            ["noticeDue"] = proposal.NoticeDue is { } due ? Day(due) : "",
            ["role"] = Words.Name(proposal.Role),
            ["isKey"] = YesNo(proposal.IsKey),
            ["signatories"] = proposal.Signatories?.ToString(CultureInfo.InvariantCulture) ?? "",
            ["noticeNumber"] = said.NoticeNumber ?? "",
            ["receivedAs"] = said.ReceivedAs ?? "",
            ["category"] = said.Category ?? "",
            ["supervisor"] = said.Supervisor ?? "",
            ["isPublic"] = YesNo(said.IsPublic),
            ["department"] = said.Department ?? "",
            ["officer"] = said.Officer ?? "",
            ["remark"] = said.Remark ?? "",
        };
        return new RegistrationForm(values, proposal.Proposers, proposal.Others ?? [], proposal.LacksText is true);
    }

    /// <summary>The form as it was sent.</summary>
    public static RegistrationForm Read(Fields sent) =>
        new(Single.ToDictionary(name => name, name => sent[name]), People(sent), Others(sent), sent["lacksText"] == "yes");

    private static List<Proposer> People(Fields sent)
    {
        List<Proposer> proposers = [];
        for (int row = 0; row < MostRows && sent.Has(FieldNames.OfProposer(row, "name")); row++)
        {
            Proposer proposer = new(
                Text("name") ?? "", Text("kind") == "organisation", Text("email"),
                Text("unit"), Text("sector"), Text("phone"), Text("address"));
            if (proposer != new Proposer("", proposer.IsOrganisation, null))
            {
                proposers.Add(proposer);
            }

            string? Text(string part) => CleanText.Line(sent[FieldNames.OfProposer(row, part)]) is { Length: > 0 } text ? text : null;
        }

        return proposers;
    }

    private static List<OtherUnit> Others(Fields sent)
    {
        List<OtherUnit> units = [];
        for (int row = 0; row < MostRows && sent.Has(FieldNames.OfUnit(row, "name")); row++)
        {
            string name = CleanText.Line(sent[FieldNames.OfUnit(row, "name")]);
            string email = CleanText.Line(sent[FieldNames.OfUnit(row, "email")]);
            bool isRole = Enum.TryParse(sent[FieldNames.OfUnit(row, "role")], out HandlingRole role) && Enum.IsDefined(role);
            if (name.Length + email.Length > 0)
            {
                units.Add(new OtherUnit(name, isRole ? role : HandlingRole.CoHandler, email.Length > 0 ? email : null));
            }
        }

        return units;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string YesNo(bool? said) => said switch { true => "是", false => "否", _ => "" };
}
