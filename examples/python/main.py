from cdk8s_milvus_tracing import TracingApp

from production import production
from quickstart import quickstart

app = TracingApp()
quickstart(app)
production(app)
app.synth()
