using System.IO.Compression;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Tests.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Tests.Forms;

/// <summary>Every form's template, filled with its sample and with next to nothing.</summary>
public sealed class FormTemplateTests
{
    public static TheoryData<string> Ids => TableForms.Ids;

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_form_says_what_was_approved(string id)
    {
        string file = Tree.Path("tests", "data", "forms", id + ".txt");
        string received = TableForms.Read(TableForms.Find(id), TableForms.Find(id).Sample);
        string? difference = FormText.Difference(File.Exists(file) ? File.ReadAllText(file) : "", received);
        Assert.True(difference is null, $"{id}: {difference}\nIf that is meant, make this the text of tests/data/forms/{id}.txt:\n{received}");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_form_is_good_Word_with_much_and_with_little(string id)
    {
        Form form = TableForms.Find(id);
        Assert.Empty(Docx.Faults(TableForms.Template(form)));
        Assert.Empty(Docx.Faults(TableForms.Render(form)));
        Assert.Empty(Docx.Faults(TableForms.Render(form, TableForms.Bare[id])));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void No_tag_is_left(string id)
    {
        Assert.DoesNotContain("{{", TableForms.Read(TableForms.Find(id), TableForms.Find(id).Sample));
        Assert.DoesNotContain("{{", TableForms.Read(TableForms.Find(id), TableForms.Bare[id]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_same_data_gives_the_same_bytes(string id) =>
        Assert.Equal(TableForms.Render(TableForms.Find(id)), TableForms.Render(TableForms.Find(id)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_template_names_no_place_and_no_time(string id)
    {
        using ZipArchive archive = new(new MemoryStream(TableForms.Template(TableForms.Find(id))));
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using StreamReader reader = new(entry.Open());
            string content = reader.ReadToEnd();
            Assert.DoesNotContain("濮阳", content);
            Assert.DoesNotContain("dcterms:created", content);
            Assert.Equal(1980, entry.LastWriteTime.Year);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_sample_shows_everything_that_its_form_can_show(string id) =>
        Assert.Empty(TableForms.Find(id).Schema.Fields
            .Where(field => field is not FlagField && !field.HasValue(TableForms.Find(id).Sample)).Select(field => field.Label));
}
