using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Voice.Core.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CommentInsights : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AnalysedWith",
                table: "Answers",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Redacted",
                table: "Answers",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sentiment",
                table: "Answers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "SentimentProbability",
                table: "Answers",
                type: "double precision",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Themes",
                table: "Answers",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Answers_AnalysedWith",
                table: "Answers",
                column: "AnalysedWith",
                filter: "\"Comment\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Answers_AnalysedWith",
                table: "Answers");

            migrationBuilder.DropColumn(
                name: "AnalysedWith",
                table: "Answers");

            migrationBuilder.DropColumn(
                name: "Redacted",
                table: "Answers");

            migrationBuilder.DropColumn(
                name: "Sentiment",
                table: "Answers");

            migrationBuilder.DropColumn(
                name: "SentimentProbability",
                table: "Answers");

            migrationBuilder.DropColumn(
                name: "Themes",
                table: "Answers");
        }
    }
}
