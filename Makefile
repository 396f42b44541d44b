# Every target installs and builds what it needs. `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: bench-articles bench-scale cluster-program cluster-test confidence gold salience help data test check format schemas clean interop readme bench bench-linking torture models evaluate

CLI := node dist/pipeline/cli.js
BIN := node_modules/.bin
CODE := $(shell find pipeline schemas evaluation -name '*.ts')

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | column -t -s '|'

data: dist/.built ## build the sample collection: seeds/ into dist-data/
	$(CLI) build seeds --out dist-data

test: dist/.built ## run all tests
	$(BIN)/vitest run

check: dist/.built ## lint, check types, and prove the published versions in dist-data/
	$(BIN)/biome check .
	$(BIN)/tsc -p tsconfig.json
	$(CLI) check dist-data --sources seeds

interop: dist/.built ## read dist-data/ with pandas, Polars, PyArrow, DuckDB, R, Arrow JS and others, as far as they are here
	node interop/run.mjs

readme: ## write the rows shown in README.md again from dist-data/
	node docs/readme-rows.mjs

format: node_modules/.package-lock.json ## format the code and sort its imports
	$(BIN)/biome check --write .

schemas: dist/.built ## write schemas/json/ again from the row schemas
	node dist/schemas/generate.js

ROWS ?= 1000000
ROUNDS ?= 5
bench: node_modules/.package-lock.json ## time the writers, readers and validation (ROWS, ROUNDS)
	$(BIN)/tsc -p bench/tsconfig.json
	node node_modules/.cache/bench/bench/run.js $(ROWS) $(ROUNDS)

ARTICLES ?= 10000 30000 100000
HEAP ?= 800
bench-linking: node_modules/.package-lock.json ## time linking, and say how it grows (ARTICLES, HEAP in MB)
	$(BIN)/tsc -p bench/tsconfig.json
	node node_modules/.cache/bench/bench/linking.js $(HEAP) $(ARTICLES)

COUNT ?= 1000
LENGTH ?= report
bench-articles: node_modules/.package-lock.json ## write generated articles and what is true of them (FOLDER, COUNT, SEED, LENGTH)
	@test -n "$(FOLDER)" || { echo "Say where they are to lie: make bench-articles FOLDER=FOLDER"; exit 2; }
	$(BIN)/tsc -p bench/tsconfig.json
	node node_modules/.cache/bench/bench/articles.js $(COUNT) $(or $(SEED),1) "$(FOLDER)" --length $(LENGTH)

MEASURE ?= draw
bench-scale: node_modules/.package-lock.json ## measure builds by size, stage and threads into bench/scale.json, and draw them (MEASURE="memory 1000 10000", stages, "threads 1 2" or "increment 1000")
	$(BIN)/tsc -p bench/tsconfig.json
	node node_modules/.cache/bench/bench/scale.js $(MEASURE)
	$(BIN)/biome format --write bench/scale.json

torture: dist/.built ## kill, starve, damage and confuse the program, and write torture/REPORT.md (SEED)
	$(BIN)/tsc -p torture/tsconfig.json
	node node_modules/.cache/torture/torture/torture.js $(if $(SEED),--seed $(SEED)) --program dist/pipeline/cli.js --report torture/REPORT.md

CLUSTER := build/cluster/venv
cluster-test: dist/.built $(CLUSTER)/.installed ## run the job of cluster/ on Spark, with what it needs killed on the way (needs Java; installs Spark in build/)
	@command -v java > /dev/null || test -x "$$JAVA_HOME/bin/java" || { echo "Spark needs Java 17 or newer: apt-get install openjdk-17-jre-headless, or set JAVA_HOME"; exit 2; }
	$(CLUSTER)/bin/python -m unittest discover --verbose --start-directory tests/cluster --top-level-directory .

$(CLUSTER)/.installed: cluster/requirements.txt
	test -x $(CLUSTER)/bin/pip || python3 -m venv $(CLUSTER)
	$(CLUSTER)/bin/pip install --quiet --disable-pip-version-check -r cluster/requirements.txt
	@touch $@

cluster-program: dist/.built ## pack the program with Node, for executors that have neither (build/cluster/on-the-record.tar.gz)
	cluster/program.sh build/cluster/on-the-record.tar.gz

evaluate: node_modules/.package-lock.json ## measure language, extraction, quotes, linking and web pages on gold data, and write their reports in evaluation/ (GOLD, ONLY, EVAL, DOCUMENTS, ERRORS)
	$(BIN)/tsc -p evaluation/tsconfig.json
	node node_modules/.cache/evaluation/evaluation/run.js --gold "$(GOLD)" $(if $(ONLY),--only "$(ONLY)") $(if $(EVAL),--eval "$(EVAL)") $(if $(DOCUMENTS),--documents $(DOCUMENTS)) $(if $(ERRORS),--errors "$(ERRORS)")

gold: node_modules/.package-lock.json ## write what is made from the marked articles of the project's own gold of quotes again
	$(BIN)/tsc -p evaluation/tsconfig.json
	node node_modules/.cache/evaluation/evaluation/quotes/derive.js seeds/spoken-record evaluation/quotes/spoken-record.jsonl

RUNTIME ?= portable
confidence: node_modules/.package-lock.json ## fit the probabilities of quotes again (GOLD, RUNTIME)
	@test -n "$(GOLD)" || { echo "Say where the gold is: make confidence GOLD=FOLDER"; exit 2; }
	$(BIN)/tsc -p evaluation/tsconfig.json
	node node_modules/.cache/evaluation/evaluation/quotes/calibrate.js "$(GOLD)" pipeline/confidence-weights.ts $(RUNTIME)
	$(BIN)/biome format --write pipeline/confidence-weights.ts

# What is made on the way to a model stays here, so that a run that was stopped goes on where it was.
TRAINED := build/models/en
VENV := build/training
MODEL_VERSION ?= 1.1.0
models: node_modules/.package-lock.json ## make the weights in models/en again (GOLD, MODEL_VERSION)
	@test -n "$(GOLD)" || { echo "Say where the training sets are: make models GOLD=FOLDER"; exit 2; }
	test -x $(VENV)/bin/pip || python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet -r training/requirements.txt
	$(VENV)/bin/python training/encoder.py $(TRAINED)/encoder
	$(BIN)/tsc -p training/tsconfig.json
	node node_modules/.cache/training/training/prepare.js "$(GOLD)" $(TRAINED)/encoder/vocab.txt training/news $(TRAINED)/prepared
	node node_modules/.cache/training/training/given-names.js "$(GOLD)" $(TRAINED)/prepared/given-names.bin
	$(VENV)/bin/python training/train.py $(TRAINED)/prepared $(TRAINED)/encoder $(TRAINED)/run
	$(VENV)/bin/python training/export.py $(TRAINED)/run/network.pt $(TRAINED)/prepared $(TRAINED)/model.onnx
	node node_modules/.cache/training/training/package.js $(TRAINED)/model.onnx $(TRAINED)/encoder/vocab.txt $(TRAINED)/prepared models/en $(MODEL_VERSION)

salience: node_modules/.package-lock.json ## learn again how salient a referent of a pronoun must be (GOLD)
	@test -n "$(GOLD)" || { echo "Say where the training sets are: make salience GOLD=FOLDER"; exit 2; }
	$(BIN)/tsc -p training/tsconfig.json
	node node_modules/.cache/training/training/salience.js "$(GOLD)" pipeline/extract/coreference/salience-weights.ts
	$(BIN)/biome format --write pipeline/extract/coreference/salience-weights.ts

clean: ## remove what was installed and built, but for what models are made from (build/)
	rm -rf node_modules dist

node_modules/.package-lock.json: package.json package-lock.json
	npm ci
	@touch $@

dist/.built: $(CODE) package.json tsconfig.json tsconfig.build.json node_modules/.package-lock.json
	rm -rf dist
	$(BIN)/tsc -p tsconfig.build.json --singleThreaded
	@touch $@
