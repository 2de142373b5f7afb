using System.Text.Json;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Pages;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Reads one object of a JSON file; its property names are stored contracts.</summary>
internal sealed class JsonProposal(JsonElement json, List<string> problems)
{
    private static readonly Dictionary<string, Field> Names = new()
    {
        ["level"] = Field.Level,
        ["term"] = Field.Term,
        ["session"] = Field.Session,
        ["number"] = Field.Number,
        ["subject"] = Field.Subject,
        ["proposers"] = Field.Proposer,
        ["body"] = Field.Body,
        ["handedOver"] = Field.HandedOver,
        ["noticeDue"] = Field.NoticeDue,
        ["role"] = Field.Role,
        ["leadUnit"] = Field.LeadUnit,
        ["coHandlers"] = Field.CoUnits,
        ["separateUnits"] = Field.SeparateUnits,
        ["isKey"] = Field.IsKey,
        ["remark"] = Field.Remark,
        ["noticeNumber"] = Field.NoticeNumber,
        ["receivedAs"] = Field.ReceivedAs,
        ["category"] = Field.Category,
        ["supervisor"] = Field.Supervisor,
        ["isPublic"] = Field.IsPublic,
        ["department"] = Field.Department,
        ["officer"] = Field.Officer,
    };

    private bool isSample;
    private bool lacksText;
    private int? signatories;
    private HandoverDay? dayOf;

    internal ReadProposal? Read(IReadOnlyList<Level> levels, string? own)
    {
        if (json.ValueKind is not JsonValueKind.Object)
        {
            problems.Add("应为 JSON 对象，如 {\"level\": \"市\", \"term\": 8, …}。");
            return null;
        }

        Dictionary<Field, string> values = [];
        List<Proposer> proposers = [];
        List<OtherUnit> units = [];
        foreach (JsonProperty property in json.EnumerateObject())
        {
            Take(property, values, proposers, units);
        }

        if (!json.TryGetProperty("session", out _))
        {
            problems.Add("缺少 session（次）：应为整数，平时提案写 null 或 \"平时\"。");
            values[Field.BetweenSessions] = "是";
        }

        // 无 and strokes are nobody, as in a form; with an address beside them they are asked about.
        _ = proposers.RemoveAll(proposer => proposer.Email is null && NameWords.IsNobody(proposer.Name));
        _ = units.RemoveAll(unit => unit.Email is null && NameWords.IsNobody(unit.Name));
        ProposalCheck check = new(values, proposers, units, levels, own, Name, problems) { MayLackText = lacksText };
        ReadProposal? read = check.Run();
        IEnumerable<Problem> others = problems.Where(text => check.Wrong.All(one => one.Text != text)).Select(text => new Problem(text));
        Half = new HalfRead(values, proposers, units, [.. others, .. check.Wrong]);
        return problems.Count > 0 || read is null ? null
            : read with { Proposal = Completed(read.Proposal) };
    }

    private Proposal Completed(Proposal read) => read with
    {
        IsSample = read.IsSample || isSample,
        Signatories = signatories,
        Particulars = dayOf is null ? read.Particulars : (read.Particulars ?? new Particulars()) with { DayOf = dayOf },
    };

    /// <summary>What was read, right or wrong; null before reading, and for what is no object.</summary>
    internal HalfRead? Half { get; private set; }

    private static string Name(Field field) => field switch
    {
        Field.TermAndSession => "term（届）、session（次）",
        Field.Organisation => "proposers（提案人），并写 \"isOrganisation\": true",
        _ => Names.FirstOrDefault(pair => pair.Value == field) is { Key: { } key } ? $"{key}（{Labels.Name(field)}）" : Labels.Name(field),
    };

    private void Take(JsonProperty property, Dictionary<Field, string> values, List<Proposer> proposers, List<OtherUnit> units)
    {
        JsonElement value = property.Value;
        switch (property.Name)
        {
            case "proposers":
                TakeProposers(value, proposers);
                break;
            case "leadUnit" when value.ValueKind is not JsonValueKind.Null:
                TakeUnit(value, HandlingRole.Lead, property.Name, units);
                break;
            case "coHandlers" or "separateUnits" when value.ValueKind is JsonValueKind.Array:
                HandlingRole role = property.Name == "coHandlers" ? HandlingRole.CoHandler : HandlingRole.Separate;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    TakeUnit(item, role, property.Name, units);
                }

                break;
            case "coHandlers" or "separateUnits" when value.ValueKind is not JsonValueKind.Null:
                problems.Add($"“{Name(Names[property.Name])}”应为数组，每项如 \"市财政局\" 或 {{\"name\": \"市财政局\", \"email\": \"…\"}}。");
                break;
            case "leadUnit" or "coHandlers" or "separateUnits":
                break;
            case "isKey" or "isPublic" when value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                values[Names[property.Name]] = value.GetBoolean() ? "是" : "否";
                break;
            case "isKey" or "isPublic" when value.ValueKind is not JsonValueKind.Null:
                problems.Add(property.Name == "isKey" ? "“isKey”（是否重点提案）应为 true 或 false。" : "“isPublic”（是否公开）应为 true 或 false。");
                break;
            case "isKey" or "isPublic":
                break;
            case "isSample":
                isSample = Flag(value, "“isSample”（是否样例）");
                break;
            case "lacksText":
                lacksText = Flag(value, "“lacksText”（待补原文）");
                break;
            case "signatories" when value.ValueKind is JsonValueKind.Null:
            case "handoverDay" when value.ValueKind is JsonValueKind.Null:
                break;
            case "signatories" when value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out int all) && all is > 0 and < 10_000:
                signatories = all;
                break;
            case "signatories":
                problems.Add("“signatories”（提案人总数）应为整数。");
                break;
            case "handoverDay" when value.ValueKind is JsonValueKind.String && Enum.TryParse(value.GetString(), true, out HandoverDay day) && Enum.IsDefined(day):
                dayOf = day;
                break;
            case "handoverDay":
                problems.Add("“handoverDay”（交办日期依据）应为 \"Notice\"（交办通知）或 \"Meeting\"（交办会）。");
                break;
            case "session" when value.ValueKind is JsonValueKind.Null:
                values[Field.BetweenSessions] = "是";
                break;
            case { } name when Names.TryGetValue(name, out Field field):
                values[field] = Text(value, $"“{Name(field)}”");
                break;
            default:
                problems.Add($"不认识的属性“{property.Name}”：可用的属性是 {string.Join("、", Names.Keys)}、signatories、lacksText、handoverDay、isSample。");
                break;
        }
    }

    private bool Flag(JsonElement value, string what)
    {
        bool isOne = value.ValueKind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null;
        problems.Demand(isOne, $"{what}应为 true 或 false。");
        return value.ValueKind is JsonValueKind.True;
    }

    private string Text(JsonElement value, string what)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String when value.GetString()!.All(c => !char.IsControl(c) || c is '\n' or '\r' or '\t'):
                return value.GetString()!;
            case JsonValueKind.String:
                problems.Add($"{what}含有控制字符：请删去。");
                return string.Empty;
            case JsonValueKind.Number:
                return value.GetRawText();
            case JsonValueKind.Null:
                return string.Empty;
            default:
                problems.Add($"{what}应为文字或数。");
                return string.Empty;
        }
    }

    private void TakeUnit(JsonElement item, HandlingRole role, string property, List<OtherUnit> units)
    {
        if (item.ValueKind is JsonValueKind.String)
        {
            units.Add(new OtherUnit(CleanText.Line(Text(item, $"“{property}”")), role));
            return;
        }

        if (item.ValueKind is not JsonValueKind.Object)
        {
            problems.Add($"“{Name(Names[property])}”里的单位应写作 \"市财政局\" 或 {{\"name\": \"市财政局\", \"email\": \"…\"}}。");
            return;
        }

        OtherUnit unit = new(string.Empty, role);
        foreach (JsonProperty member in item.EnumerateObject())
        {
            switch (member.Name)
            {
                case "name":
                    unit = unit with { Name = CleanText.Line(Text(member.Value, $"“{property}”的“name”")) };
                    break;
                case "email":
                    unit = unit with { Email = Text(member.Value, $"“{property}”的“email”").Trim() is { Length: > 0 } email ? email : null };
                    break;
                default:
                    problems.Add($"“{property}”有不认识的属性“{member.Name}”：可用的属性是 name、email。");
                    break;
            }
        }

        units.Add(unit);
    }

    private void TakeProposers(JsonElement value, List<Proposer> proposers)
    {
        if (value.ValueKind is not JsonValueKind.Array || value.EnumerateArray().Any(item => item.ValueKind is not JsonValueKind.Object))
        {
            problems.Add("“proposers（提案人）”应为数组，每项如 {\"name\": \"…\", \"email\": \"…\", \"isOrganisation\": false}。");
            return;
        }

        proposers.AddRange(value.EnumerateArray().Select(TakeProposer));
    }

    private Proposer TakeProposer(JsonElement item)
    {
        Proposer proposer = new(string.Empty, IsOrganisation: false, Email: null);
        foreach (JsonProperty property in item.EnumerateObject())
        {
            switch (property.Name)
            {
                case "name":
                    proposer = proposer with { Name = CleanText.Line(Text(property.Value, "提案人的“name”")) };
                    break;
                case "email":
                    proposer = proposer with { Email = Text(property.Value, "提案人的“email”").Trim() is { Length: > 0 } email ? email : null };
                    break;
                case "unit":
                    proposer = proposer with { Unit = Contact(property) };
                    break;
                case "sector":
                    proposer = proposer with { Sector = Contact(property) };
                    break;
                case "phone":
                    proposer = proposer with { Phone = Contact(property) };
                    break;
                case "postalAddress":
                    proposer = proposer with { PostalAddress = Contact(property) };
                    break;
                case "isOrganisation" when property.Value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                    proposer = proposer with { IsOrganisation = property.Value.GetBoolean() };
                    break;
                case "isOrganisation":
                    problems.Add("提案人的“isOrganisation”（是否集体提案单位）应为 true 或 false。");
                    break;
                default:
                    problems.Add($"提案人有不认识的属性“{property.Name}”：可用的属性是 name、email、isOrganisation、unit、sector、phone、postalAddress。");
                    break;
            }
        }

        return proposer.IsOrganisation ? proposer : proposer with { Name = PersonName.WithoutTitle(proposer.Name) };
    }

    private string? Contact(JsonProperty property) =>
        CleanText.Line(Text(property.Value, $"提案人的“{property.Name}”")) is { Length: > 0 } text && !NameWords.IsNobody(text) ? text : null;
}
