using Microsoft.AspNetCore.Http;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Reads the page 收文登记 as it was sent.</summary>
internal static class TypedForm
{
    /// <summary>The fields that stand once, in the order of the page.</summary>
    internal static readonly IReadOnlyList<Field> Single =
    [
        Field.Level, Field.TermAndSession, Field.Number, Field.Subject, Field.Body, Field.HandedOver, Field.NoticeDue, Field.Role, Field.IsKey,
        Field.NoticeNumber, Field.ReceivedAs, Field.Category, Field.Supervisor, Field.IsPublic, Field.Department, Field.Officer, Field.Remark,
    ];

    // More rows than these are nobody's typing.
    private const int MostRows = 200;

    internal static TypedProposal Read(Fields sent) => new(
        Single.ToDictionary(field => field, field => sent[FieldNames.Of(field)]), Proposers(sent), Units(sent), Attachments(sent))
    {
        LacksText = sent["lacksText"] == "yes",
        Signatories = sent["signatories"],
        DayOf = Enum.TryParse(sent["dayOf"], out HandoverDay day) && Enum.IsDefined(day) ? day : null,
        From = sent.Shown("from"),
    };

    /// <summary>What was typed into rows and short fields, in one text with their labels; nothing where it is another form.</summary>
    internal static IEnumerable<string> Lines(IFormCollection form)
    {
        if (!form.ContainsKey(FieldNames.OfProposer(0, "name")))
        {
            return [];
        }

        TypedProposal typed = Read(new Fields(form));
        string[] lines =
        [
            .. Single.Where(field => field is not (Field.Body or Field.Remark) && typed[field].Length > 0)
                .Select(field => $"{Labels.Name(field)}：{typed[field]}"),
            .. typed.Proposers.Select(one => "提案人：" + string.Join('；',
                new[] { one.Name, one.Unit, one.Sector, one.Phone, one.Email, one.PostalAddress }.Where(text => !string.IsNullOrEmpty(text)))),
            .. typed.Units.Select(unit => $"{Words.Name(unit.Role)}单位：{unit.Name}{(unit.Email is { } email ? $"（{email}）" : "")}"),
        ];
        return lines.Length > 0 ? [string.Join('\n', lines)] : [];
    }

    private static List<Proposer> Proposers(Fields sent)
    {
        List<Proposer> proposers = [];
        for (int row = 0; row < MostRows && sent.Has(FieldNames.OfProposer(row, "name")); row++)
        {
            Proposer proposer = new(
                Text("name") ?? string.Empty, Text("kind") == "organisation", Text("email"), Text("unit"), Text("sector"), Text("phone"), Text("address"));
            if (proposer != new Proposer(string.Empty, proposer.IsOrganisation, null))
            {
                proposers.Add(proposer);
            }

            string? Text(string part) => CleanText.Line(sent[FieldNames.OfProposer(row, part)]) is { Length: > 0 } text ? text : null;
        }

        return proposers;
    }

    private static List<OtherUnit> Units(Fields sent)
    {
        List<OtherUnit> units = [];
        for (int row = 0; row < MostRows && sent.Has(FieldNames.OfUnit(row, "name")); row++)
        {
            string name = CleanText.Line(sent[FieldNames.OfUnit(row, "name")]);
            string email = sent[FieldNames.OfUnit(row, "email")];
            HandlingRole role = Enum.TryParse(sent[FieldNames.OfUnit(row, "role")], out HandlingRole chosen) && Enum.IsDefined(chosen)
                ? chosen : HandlingRole.CoHandler;
            if (name.Length + email.Length > 0)
            {
                units.Add(new OtherUnit(name, role, email.Length > 0 ? email : null));
            }
        }

        return units;
    }

    // Those that an earlier sending of the form has kept, without what was ticked to go.
    private static List<Attachment> Attachments(Fields sent)
    {
        List<Attachment> kept = [];
        for (int row = 1; row <= MostRows && sent.Has($"kept{row}"); row++)
        {
            if (sent.Shown($"kept{row}") is { } file && sent[$"drop{row}"] != "yes")
            {
                kept.Add(new Attachment(Told.Name(sent[$"kept{row}-name"]), file));
            }
        }

        return kept;
    }
}
