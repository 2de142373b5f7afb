using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Tests.Forms;

public sealed class FieldListTests
{
    [Fact]
    public void The_page_about_templates_tells_every_field_as_it_is() => Assert.Equal(
        FieldList.Markdown(),
        File.ReadAllText(Tree.Path("templates", "README.md")));

    [Fact]
    public void Every_form_has_its_template_and_every_template_its_form() => Assert.Equal(
        FormList.All.Select(form => form.File).Append("proposal-form.docx").Order(StringComparer.Ordinal),
        System.IO.Directory.GetFiles(Tree.Path("templates"), "*.docx").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Every_shipped_template_can_be_used_under_both_shipped_policies()
    {
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> templates = await FormList.Read(Tree.Path("templates"));
        foreach (string file in new[] { "office.json", "puyang-2022.json" })
        {
            FormList.Check(templates, Puyang.Proposals.Office.Casework.PolicyFile.Read(File.ReadAllBytes(Tree.Path("templates", "offices", file))));
        }
    }

    [Fact]
    public void No_place_or_person_stands_in_a_template()
    {
        foreach (Form form in FormList.All)
        {
            string text = FormText.Of(File.ReadAllBytes(Tree.Path("templates", form.File)));
            Assert.All((string[])["濮阳", "民政", "刘伟胜", "苗方杰"], name => Assert.DoesNotContain(name, text));
        }
    }

    [Fact]
    public void Everything_a_form_can_show_is_shown_by_its_template()
    {
        foreach (Form form in FormList.All)
        {
            IReadOnlyList<string> shown = WordTemplate.Compile(File.ReadAllBytes(Tree.Path("templates", form.File)), form.Schema).Fields;
            Assert.Empty(form.Schema.Fields.Where(field => field.MustShow).Select(field => field.Name).Except(shown)
                .Except(form.Id == "co-opinion" || form.Id == "reply-letter" ? ["printedBy", "printedOn"] : []).Except(form.Id == "co-opinion" ? ["classMark"] : []));
        }
    }
}
