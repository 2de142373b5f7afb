using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Writes a proposal as the file that <see cref="JsonForm"/> reads: what was typed is kept as any file is that came in.</summary>
internal static class JsonWriting
{
    internal static byte[] Of(ReadProposal read)
    {
        Proposal proposal = read.Proposal;
        Particulars said = proposal.Particulars ?? new Particulars();
        return OfficeJson.Write(new Dictionary<string, object?>
        {
            ["level"] = proposal.Level,
            ["term"] = proposal.Term,
            ["session"] = proposal.Session is { } session ? session : "平时",
            ["number"] = proposal.Number,
            ["subject"] = proposal.Subject,
            ["proposers"] = proposal.Proposers,
            ["signatories"] = proposal.Signatories,
            ["body"] = read.Body,
            ["lacksText"] = proposal.LacksText,
            ["handedOver"] = proposal.HandedOver,
            ["handoverDay"] = said.DayOf?.ToString(),
            ["noticeDue"] = proposal.NoticeDue,
            ["role"] = proposal.Role.ToString(),
            ["isKey"] = proposal.IsKey,
            ["leadUnit"] = proposal.Lead is { } lead ? Named(lead) : null,
            ["coHandlers"] = Units(proposal, HandlingRole.CoHandler),
            ["separateUnits"] = Units(proposal, HandlingRole.Separate),
            ["noticeNumber"] = said.NoticeNumber,
            ["receivedAs"] = said.ReceivedAs,
            ["category"] = said.Category,
            ["supervisor"] = said.Supervisor,
            ["isPublic"] = said.IsPublic,
            ["department"] = said.Department,
            ["officer"] = said.Officer,
            ["remark"] = said.Remark,
            ["isSample"] = proposal.IsSample,
        });
    }

    private static object[] Units(Proposal proposal, HandlingRole role) =>
        [.. (proposal.Others ?? []).Where(unit => unit.Role == role).Select(Named)];

    private static Dictionary<string, string?> Named(OtherUnit unit) =>
        unit.Email is { } email ? new() { ["name"] = unit.Name, ["email"] = email } : new() { ["name"] = unit.Name };
}
